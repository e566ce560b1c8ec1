package org.redress.customers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.persistence.config.QueryHints;
import org.redress.json.Json;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where all customers are kept. Whatever asks by number is led to whom the number belongs now. */
@ApplicationScoped
public class CustomerRegister {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Json json;

    @Inject
    Clock clock;

    @Inject
    Event<CustomersChanged> changed;

    /** What rules may know of the customer of that number; unknown for null and for whoever is not on the list. */
    public CustomerFacts factsOf(String number) {
        return number == null ? CustomerFacts.UNKNOWN : factsOf(List.of(number)).getOrDefault(number, CustomerFacts.UNKNOWN);
    }

    /** The same for many at once; those that are not on the list are not in it. */
    public Map<String, CustomerFacts> factsOf(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = em.createQuery("SELECT c.number, c.mergedIntoId, c.classification, c.region, c.salesDecile FROM Customer c "
            + "WHERE c.number IN :numbers", Object[].class).setParameter("numbers", numbers).getResultList();
        Map<String, CustomerFacts> facts = new HashMap<>();
        for (Object[] row : rows) {
            facts.put((String) row[0], row[1] == null ? new CustomerFacts((String) row[2], (String) row[3], (Integer) row[4])
                : survivor(em.find(Customer.class, row[1])).facts());
        }
        return facts;
    }

    /** Has open cases decided again where rules may see something else now. The database must have the change already. */
    void tellOfFacts(Customer customer, CustomerFacts before) {
        if (!customer.facts().equals(before)) {
            changed.fire(new CustomersChanged(withFormer(List.of(customer.number()))));
        }
    }

    /** The customer to whom the number belongs now. */
    Optional<Customer> byNumber(String number) {
        return exactly(number).map(this::survivor);
    }

    /** The customer who was given the number, also where it was merged. */
    Optional<Customer> exactly(String number) {
        return number == null ? Optional.empty()
            : em.createQuery("SELECT c FROM Customer c WHERE c.number = :number", Customer.class).setParameter("number", number.strip())
                .getResultStream().findFirst();
    }

    /** Those of the numbers that are there, with their contacts, by the number that was asked for. */
    Map<String, Customer> byNumbers(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        List<Customer> found = em.createQuery("SELECT c FROM Customer c WHERE c.number IN :numbers", Customer.class)
            .setParameter("numbers", numbers).setHint(QueryHints.BATCH_TYPE, "IN").setHint(QueryHints.BATCH, "c.contacts").getResultList();
        Map<String, Customer> byNumber = new HashMap<>();
        found.forEach(customer -> byNumber.put(customer.number(), customer));
        return byNumber;
    }

    private Customer survivor(Customer customer) {
        Customer at = customer;
        while (at.mergedIntoId() != null) {
            at = em.find(Customer.class, at.mergedIntoId());
        }
        return at;
    }

    /** Numbers that lead to this customer beside its own. */
    List<String> formerNumbers(Customer customer) {
        return formerNumbers(List.of(customer.id()));
    }

    /** These numbers, and those that lead to the same customers. */
    Set<String> withFormer(Collection<String> numbers) {
        Set<String> all = new HashSet<>(numbers);
        all.addAll(formerNumbers(em.createQuery("SELECT c.id FROM Customer c WHERE c.number IN :numbers", Long.class)
            .setParameter("numbers", numbers).getResultList()));
        return all;
    }

    private List<String> formerNumbers(List<Long> of) {
        List<String> numbers = new ArrayList<>();
        List<Long> into = of;
        while (!into.isEmpty()) {
            List<Object[]> merged = em.createQuery("SELECT c.id, c.number FROM Customer c WHERE c.mergedIntoId IN :into ORDER BY c.number",
                Object[].class).setParameter("into", into).getResultList();
            merged.forEach(row -> numbers.add((String) row[1]));
            into = merged.stream().map(row -> (Long) row[0]).toList();
        }
        return numbers;
    }

    void add(Customer customer) {
        em.persist(customer);
        em.persist(new CustomerText(customer.id(), CustomerText.Words.of(customer.form(), List.of())));
    }

    /** After what a customer is found by has changed. */
    void reindex(Customer customer) {
        CustomerText.Words words = CustomerText.Words.of(customer.form(), formerNumbers(customer));
        CustomerText text = em.find(CustomerText.class, customer.id());
        if (text == null) {
            em.persist(new CustomerText(customer.id(), words));
        } else {
            text.become(words);
        }
    }

    /** It is no longer found by itself. */
    void unlist(Customer customer) {
        CustomerText text = em.find(CustomerText.class, customer.id());
        if (text != null) {
            em.remove(text);
        }
    }

    void write(Customer customer, String actor, CustomerChange.What what, List<FieldChange> changes) {
        Map<String, Object> data = new LinkedHashMap<>();
        changes.forEach(change -> {
            Map<String, String> both = new LinkedHashMap<>();
            both.put("before", change.before());
            both.put("after", change.after());
            data.put(change.field(), both);
        });
        em.persist(new CustomerChange(customer.id(), clock.instant(), actor, what, json.write(data)));
    }

    /** @param seen the version that was looked at; null takes the customer as it is */
    void requireVersion(Customer customer, Long seen) {
        if (seen != null && seen != customer.version()) {
            String since = changes(customer).stream().findFirst().map(last -> " Since then: " + last.what() + " by " + last.actor() + " at " + last.at() + ".")
                .orElse("");
            throw Refusal.stale("Customer " + customer.number() + " is at version " + customer.version() + "; you were looking at " + seen + "." + since,
                "Look at it again, then repeat what you did.");
        }
    }

    List<CustomerChange> changes(Customer customer) {
        return em.createQuery("SELECT h FROM CustomerChange h WHERE h.customerId = :id ORDER BY h.at DESC, h.id DESC", CustomerChange.class)
            .setParameter("id", customer.id()).setMaxResults(200).getResultList();
    }

    /** Customers, not merged, who have the mail address themselves or through one of their people. */
    List<Customer> withMail(String mailKey) {
        return with("mailKey", mailKey);
    }

    /** Customers, not merged, who have the telephone number themselves or through one of their people. */
    List<Customer> withPhone(String phoneKey) {
        return with("phoneKey", phoneKey);
    }

    List<Customer> withName(String nameKey) {
        return em.createQuery("SELECT c FROM Customer c WHERE c.nameKey = :key AND c.mergedIntoId IS NULL ORDER BY c.id", Customer.class)
            .setParameter("key", nameKey).setMaxResults(20).getResultList();
    }

    private List<Customer> with(String key, String value) {
        if (value == null) {
            return List.of();
        }
        // Two questions, as one with OR would use no index.
        Map<Long, Customer> found = new LinkedHashMap<>();
        em.createQuery("SELECT c FROM Customer c WHERE c." + key + " = :key AND c.mergedIntoId IS NULL ORDER BY c.id", Customer.class)
            .setParameter("key", value).setMaxResults(20).getResultList().forEach(c -> found.put(c.id(), c));
        em.createQuery("SELECT c FROM Customer c JOIN c.contacts p WHERE p." + key + " = :key AND c.mergedIntoId IS NULL ORDER BY c.id",
            Customer.class).setParameter("key", value).setMaxResults(20).getResultList().forEach(c -> found.put(c.id(), c));
        return List.copyOf(found.values());
    }

    /** Rows in the order of the ids given, without those that were merged. */
    List<CustomerRow> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, CustomerRow> rows = em.createQuery("SELECT c.id, " + ROW + " FROM Customer c WHERE c.id IN :ids AND c.mergedIntoId IS NULL",
            Object[].class).setParameter("ids", ids).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> row(row, 1)));
        return ids.stream().map(rows::get).filter(row -> row != null).toList();
    }

    static final String ROW = "c.number, c.name, c.company, c.city, c.email, c.phone, c.classification, c.salesDecile";

    static CustomerRow row(Object[] row, int from) {
        return new CustomerRow((String) row[from], (String) row[from + 1], (String) row[from + 2], (String) row[from + 3],
            (String) row[from + 4], (String) row[from + 5], (String) row[from + 6], (Integer) row[from + 7]);
    }
}
