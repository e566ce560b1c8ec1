package org.redress.customers;

/**
 * Whom a case can be recorded for, as the case's boxes take it.
 *
 * @param called how the list of choices shows it
 * @param name   of the person, or null where only the company is known
 */
public record CustomerChoice(String called, String name, String company, String email, String phone, String city, String customerNumber) {

    private static String or(String own, String other) {
        return own == null ? other : own;
    }

    /** The person at the customer's, or the customer where nobody is named. */
    static CustomerChoice of(CustomerView customer, ContactForm person) {
        String company = customer.organisation() ? customer.name() : customer.company();
        String name = person != null ? person.name() : customer.organisation() ? null : customer.name();
        String mail = person == null ? customer.email() : or(person.email(), customer.email());
        String phone = person == null ? customer.phone() : or(person.phone(), customer.phone());
        String called = name == null ? company : company == null ? name : company + " · " + name;
        return new CustomerChoice(called, name, company, mail, phone, customer.city(), customer.number());
    }
}
