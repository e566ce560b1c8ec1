package org.redress.customers;

import java.util.Set;

/**
 * What rules may know of these customers is other than before; told within the transaction that changed it, when the
 * database has it.
 *
 * @param numbers all that lead to them
 */
public record CustomersChanged(Set<String> numbers) {
}
