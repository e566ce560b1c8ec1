package org.redress.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.cases.ComplainantForm;
import org.redress.people.CurrentPerson;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Who of the master list the complainant of a case may be. A person says whether it is so: whoever writes a mail or fills in the
 * form can write any address, and would get another's priority and history with it.
 */
@Stateless
public class CustomerRecognition {

    private static final int MOST = 5;

    @Inject
    CaseRegister cases;

    @Inject
    CustomerRegister register;

    @Inject
    CurrentPerson current;

    /** @param because by what they are recognised: {@code email}, {@code phone}, {@code name} */
    public record Recognised(String number, String name, List<String> because) {
    }

    /** Those with most in common first; nobody where the case has a customer. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<Recognised> of(String caseNumber) {
        ComplaintCase c = cases.seen(caseNumber, current.viewer());
        ComplainantForm who = c.complainant().form();
        if (who.customerNumber() != null) {
            return List.of();
        }
        Map<String, Recognised> found = new LinkedHashMap<>();
        add(found, "email", register.withMail(Folding.mailKey(who.email())));
        add(found, "phone", register.withPhone(Folding.phoneKey(who.phone())));
        String name = who.company() == null ? who.name() : who.company();
        add(found, "name", name == null ? List.of() : register.withName(Folding.nameKey(name)));
        return found.values().stream().sorted((one, other) -> other.because().size() - one.because().size()).limit(MOST).toList();
    }

    private static void add(Map<String, Recognised> found, String because, List<Customer> customers) {
        customers.forEach(customer -> found.computeIfAbsent(customer.number(), number -> new Recognised(number, customer.name(), new ArrayList<>()))
            .because().add(because));
    }
}
