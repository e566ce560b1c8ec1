package org.redress.customers;

import java.io.Serializable;
import java.util.List;

/**
 * A customer as it is shown, and answered by the API.
 *
 * @param formerNumbers of customers that turned out to be this one; they lead here
 */
public record CustomerView(String number, String name, String company, String classification, String region, String serviceStatus,
    String partnership, String organisationScale, Integer salesDecile, String periodOfUse, String corporateNumber, String url, String city,
    String email, String phone, List<ContactForm> contacts, List<String> formerNumbers, long version) implements Serializable {

    static CustomerView of(Customer customer, List<String> formerNumbers) {
        CustomerForm f = customer.form();
        return new CustomerView(f.number(), f.name(), f.company(), f.classification(), f.region(), f.serviceStatus(), f.partnership(),
            f.organisationScale(), f.salesDecile(), f.periodOfUse(), f.corporateNumber(), f.url(), f.city(), f.email(), f.phone(),
            f.contacts(), formerNumbers, customer.version());
    }

    /** Whether it is a company rather than a person: somebody works there, or it is registered as one. */
    public boolean organisation() {
        return company == null && (corporateNumber != null || organisationScale != null || !contacts.isEmpty());
    }
}
