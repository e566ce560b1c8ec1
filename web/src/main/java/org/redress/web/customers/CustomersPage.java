package org.redress.web.customers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.redress.customers.CustomerPage;
import org.redress.customers.CustomerRow;
import org.redress.customers.Customers;
import org.redress.problems.Refusal;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The list of customers, all by name or those that are found; the address says which. */
@Named
@RequestScoped
public class CustomersPage {

    private static final int ROWS = 50;

    @Inject
    Customers register;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    Refusals refusals;

    private CustomerPage page = new CustomerPage(List.of(), null);

    public void load() {
        try {
            page = getText() == null ? register.list(parameter("after"), ROWS) : new CustomerPage(register.find(getText(), ROWS), null);
        } catch (Refusal refusal) {
            refusals.answerInstead(refusal);
        }
    }

    public List<CustomerRow> getRows() {
        return page.items();
    }

    public String getText() {
        return parameter("q");
    }

    public boolean isFirst() {
        return parameter("after") == null;
    }

    /** The address of the next page, or null. */
    public String getNextAddress() {
        return page.next() == null ? null : "?after=" + URLEncoder.encode(page.next(), StandardCharsets.UTF_8);
    }

    private String parameter(String name) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
