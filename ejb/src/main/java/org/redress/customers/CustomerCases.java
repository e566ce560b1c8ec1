package org.redress.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.lifecycle.Status;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The cases of a customer, under whatever number of theirs they were recorded; always only those that the person may see. */
@Stateless
public class CustomerCases {

    private static final int MOST = 100;
    private static final double SECONDS_A_DAY = 86_400;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    AccessPolicy policy;

    @Inject
    CaseRegister cases;

    @Inject
    CustomerRegister register;

    @Inject
    CurrentPerson current;

    /** One of them. */
    public record CaseOf(String number, String title, Kind kind, Status status, Grade grade, Instant receivedAt) {
    }

    /**
     * @param disputed          those that the customer disputed at least once
     * @param medianDaysToReply of those that were replied to, with one decimal; null where there is none
     */
    public record Figures(long open, long closed, long major, long disputed, BigDecimal medianDaysToReply) {
    }

    /**
     * What a case says of its customer to whoever sees the case.
     *
     * @param others cases that they may see, too
     */
    public record CustomerOfCase(String number, String name, String classification, String region, Integer salesDecile, List<CaseOf> others) {
    }

    /** The newest first. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public List<CaseOf> of(String number) {
        return cases(numbers(there(number)), MOST);
    }

    /** Of the cases that the person may see. */
    @RolesAllowed({"INTAKE", "SUPERVISOR"})
    public Figures figures(String number) {
        List<String> numbers = numbers(there(number));
        Restriction visible = policy.visible(current.viewer());
        List<Object[]> rows = visible.bind(em.createQuery("SELECT c.status, c.grading.grade, c.answering.disputes, c.receipt.receivedAt, c.answering.repliedAt FROM ComplaintCase c "
            + "WHERE c.complainant.customerNumber IN :numbers AND " + visible.condition(), Object[].class)).setParameter("numbers", numbers)
            .getResultList();
        List<Double> days = rows.stream().filter(row -> row[4] != null)
            .map(row -> (instant(row[4]).getEpochSecond() - instant(row[3]).getEpochSecond()) / SECONDS_A_DAY).sorted().toList();
        return new Figures(rows.stream().filter(row -> row[0] != Status.CLOSED).count(), rows.stream().filter(row -> row[0] == Status.CLOSED).count(),
            rows.stream().filter(row -> row[1] == Grade.MAJOR).count(), rows.stream().filter(row -> (Integer) row[2] > 0).count(), median(days));
    }

    /** The customer of a case that the person may see, if they are on the master list. */
    @RolesAllowed("EMPLOYEE")
    public Optional<CustomerOfCase> ofCase(String caseNumber) {
        ComplaintCase c = cases.seen(caseNumber, current.viewer());
        return register.byNumber(c.complainant().form().customerNumber()).map(customer -> {
            List<CaseOf> others = cases(numbers(customer), 6).stream().filter(other -> !other.number().equals(caseNumber)).limit(5).toList();
            CustomerFacts facts = customer.facts();
            return new CustomerOfCase(customer.number(), customer.name(), facts.classification(), facts.region(), facts.salesDecile(), others);
        });
    }

    private List<CaseOf> cases(List<String> numbers, int most) {
        Restriction visible = policy.visible(current.viewer());
        return visible.bind(em.createQuery("SELECT c.number, c.matter.title, c.kind, c.status, c.grading.grade, c.receipt.receivedAt FROM ComplaintCase c "
            + "WHERE c.complainant.customerNumber IN :numbers AND " + visible.condition() + " ORDER BY c.receipt.receivedAt DESC, c.id DESC",
            Object[].class)).setParameter("numbers", numbers).setMaxResults(most).getResultStream()
            .map(row -> new CaseOf((String) row[0], (String) row[1], (Kind) row[2], (Status) row[3], (Grade) row[4], instant(row[5]))).toList();
    }

    private static Instant instant(Object value) {
        return (Instant) value;
    }

    private List<String> numbers(Customer customer) {
        List<String> numbers = new ArrayList<>(register.formerNumbers(customer));
        numbers.add(customer.number());
        return numbers;
    }

    private static BigDecimal median(List<Double> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return BigDecimal.valueOf(median).setScale(1, RoundingMode.HALF_UP);
    }

    private Customer there(String number) {
        return register.byNumber(number).orElseThrow(() -> Refusal.notFound("customer", number));
    }
}
