package org.redress.customers;

import java.util.List;

/**
 * A page of the master list.
 *
 * @param next where the next page begins, or null; means nothing to the caller
 */
public record CustomerPage(List<CustomerRow> items, String next) {
}
