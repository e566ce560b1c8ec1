package org.redress.web.casework;

import java.util.List;

import org.redress.casework.CaseFiles;
import org.redress.customers.CustomerCases;
import org.redress.customers.CustomerCases.CustomerOfCase;
import org.redress.customers.CustomerRecognition;
import org.redress.problems.Refusal;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The customer of the case that the page shows, and their other cases; or who it may be. */
@Named
@RequestScoped
public class CaseCustomer {

    @Inject
    CasePage page;

    @Inject
    CustomerCases cases;

    @Inject
    CaseAside aside;

    @Inject
    CustomerRecognition recognition;

    @Inject
    CaseFiles files;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    @Inject
    HttpServletRequest request;

    private CustomerOfCase customer;
    private boolean read;
    private List<CustomerRecognition.Recognised> recognised;
    private String chosen;

    /** Null where the complainant is not on the master list. */
    public CustomerOfCase getCustomer() {
        if (!read) {
            customer = cases.ofCase(page.getNumber()).orElse(null);
            read = true;
        }
        return customer;
    }

    /** Who of the master list the complainant may be; nobody where the person may not say so. */
    public List<CustomerRecognition.Recognised> getRecognised() {
        if (recognised == null) {
            recognised = isOpen() && aside.isCorrectable() ? recognition.of(page.getNumber()) : List.of();
        }
        return recognised;
    }

    /** It is the one that was chosen. */
    public String take(String number) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("complainant").put("customerNumber", chosen);
        try {
            files.change(number, patch, page.getVersion());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("done.customer", chosen);
        return "/app/case?faces-redirect=true&number=" + number;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    /** Whether the person may look the customer up. */
    public boolean isOpen() {
        return request.isUserInRole("INTAKE") || request.isUserInRole("SUPERVISOR");
    }
}
