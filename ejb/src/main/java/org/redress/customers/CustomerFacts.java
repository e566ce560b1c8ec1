package org.redress.customers;

/**
 * What rules may know about a customer; every part may be null.
 *
 * @param salesDecile 1 to 10
 */
public record CustomerFacts(String classification, String region, Integer salesDecile) {

    public static final CustomerFacts UNKNOWN = new CustomerFacts(null, null, null);
}
