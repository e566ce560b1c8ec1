package org.redress.customers;

import java.io.Serializable;

/** A customer as a list shows it. */
public record CustomerRow(String number, String name, String company, String city, String email, String phone, String classification,
    Integer salesDecile) implements Serializable {
}
