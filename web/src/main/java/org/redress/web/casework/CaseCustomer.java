package org.redress.web.casework;

import org.redress.customers.CustomerCases;
import org.redress.customers.CustomerCases.CustomerOfCase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The customer of the case that the page shows, and their other cases. */
@Named
@RequestScoped
public class CaseCustomer {

    @Inject
    CasePage page;

    @Inject
    CustomerCases cases;

    @Inject
    HttpServletRequest request;

    private CustomerOfCase customer;
    private boolean read;

    /** Null where the complainant is not on the master list. */
    public CustomerOfCase getCustomer() {
        if (!read) {
            customer = cases.ofCase(page.getNumber()).orElse(null);
            read = true;
        }
        return customer;
    }

    /** Whether the person may look the customer up. */
    public boolean isOpen() {
        return request.isUserInRole("INTAKE") || request.isUserInRole("SUPERVISOR");
    }
}
