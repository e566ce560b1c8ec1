package org.redress.customers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Customers that are there twice. Of two the one that is merged keeps its number and its row and leads to the other; its
 * cases are the other's from then on, without a word in them changed: they say what was said when they were recorded.
 */
@Stateless
public class CustomerMerges {

    private static final System.Logger LOG = System.getLogger(CustomerMerges.class.getName());
    private static final int MOST_SUGGESTED = 10;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CustomerRegister register;

    @Inject
    CurrentPerson current;

    /**
     * Somebody who could be the same.
     *
     * @param because what they share: {@code email}, {@code phone}, {@code name}
     */
    public record Lookalike(String number, String name, String company, String city, List<String> because) {
    }

    /** Those who share a mail address, a telephone number or the name; who shares most comes first. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<Lookalike> suggested(String number) {
        Customer customer = there(number);
        CustomerForm form = customer.form();
        Map<Long, Customer> found = new LinkedHashMap<>();
        Map<Long, List<String>> because = new LinkedHashMap<>();
        List<String> mails = new ArrayList<>(List.of(Objects.requireNonNullElse(form.email(), "")));
        List<String> phones = new ArrayList<>(List.of(Objects.requireNonNullElse(form.phone(), "")));
        form.contacts().forEach(contact -> {
            mails.add(Objects.requireNonNullElse(contact.email(), ""));
            phones.add(Objects.requireNonNullElse(contact.phone(), ""));
        });
        mails.stream().map(Folding::mailKey).distinct().forEach(key -> note(register.withMail(key), "email", found, because));
        phones.stream().map(Folding::phoneKey).distinct().forEach(key -> note(register.withPhone(key), "phone", found, because));
        note(register.withName(Folding.nameKey(form.name())), "name", found, because);
        found.remove(customer.id());
        return found.values().stream().sorted((one, other) -> because.get(other.id()).size() - because.get(one.id()).size())
            .limit(MOST_SUGGESTED).map(c -> new Lookalike(c.number(), c.name(), c.form().company(), c.form().city(), because.get(c.id()))).toList();
    }

    private static void note(List<Customer> customers, String why, Map<Long, Customer> found, Map<Long, List<String>> because) {
        for (Customer customer : customers) {
            found.put(customer.id(), customer);
            List<String> reasons = because.computeIfAbsent(customer.id(), any -> new ArrayList<>());
            if (!reasons.contains(why)) {
                reasons.add(why);
            }
        }
    }

    /**
     * @param seen the version of the one that goes, or null
     * @throws Refusal conflict, where one of them is merged already; invalid, where they are the same
     */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public CustomerView merge(String number, String into, Long seen) {
        if (into == null || into.isBlank()) {
            throw Refusal.invalid("/into", "into is missing; give the number of the customer that stays.");
        }
        Customer goes = register.exactly(number).orElseThrow(() -> Refusal.notFound("customer", number));
        Customer stays = register.exactly(into).orElseThrow(() -> Refusal.invalid("/into", "There is no customer '" + into + "'."));
        if (goes.id().equals(stays.id())) {
            throw Refusal.invalid("/into", "Customer " + number + " cannot be merged into itself. Give the number of the other one.");
        }
        lock(goes, stays);
        register.requireVersion(goes, seen);
        requireUnmerged(goes);
        // Where the one that stays had been merged into the one that goes, the numbers would lead round for ever.
        requireUnmerged(stays);
        goes.mergeInto(stays);
        em.flush();
        register.unlist(goes);
        register.reindex(stays);
        String actor = current.viewer().userName();
        register.write(goes, actor, CustomerChange.What.MERGED, List.of(new FieldChange("number", goes.number(), stays.number())));
        register.write(stays, actor, CustomerChange.What.MERGED, List.of(new FieldChange("formerNumbers", null, goes.number())));
        LOG.log(System.Logger.Level.INFO, "Customer {0} merged into {1} by {2}.", goes.number(), stays.number(), actor);
        em.flush();
        register.tellOfFacts(stays, goes.facts());
        return CustomerView.of(stays, register.formerNumbers(stays));
    }

    /** Always in the same order, so that two who merge crosswise do not wait for each other. */
    private void lock(Customer one, Customer other) {
        Customer first = one.id() < other.id() ? one : other;
        em.refresh(first, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(first == one ? other : one, LockModeType.PESSIMISTIC_WRITE);
    }

    private void requireUnmerged(Customer customer) {
        if (customer.mergedIntoId() != null) {
            String survivor = register.byNumber(customer.number()).orElseThrow().number();
            throw Refusal.conflict("Customer " + customer.number() + " was merged into " + survivor + " already.", "Use " + survivor + ".");
        }
    }

    private Customer there(String number) {
        return register.byNumber(number).orElseThrow(() -> Refusal.notFound("customer", number));
    }
}
