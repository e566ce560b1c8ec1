package org.redress.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.redress.calendars.Countdown;
import org.redress.cases.ComplaintCase;
import org.redress.customers.CustomerFacts;
import org.redress.customers.CustomerRegister;
import org.redress.deadlines.Clocks;
import org.redress.deadlines.Deadline;
import org.redress.deadlines.DeadlineState;
import org.redress.lifecycle.Status;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.RunningClock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * What the rules look at in many cases, read page by page for a preview of other rules. Outside of any transaction, so that
 * nothing is locked, nothing can be written, and nobody waits for it.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class FactsOfCases {

    private static final String WANTED = "FROM ComplaintCase c WHERE c.id > :after AND (c.status <> :closed OR c.ending.closedAt >= :since)";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Clocks clocks;

    @Inject
    CustomerRegister customers;

    @Inject
    Clock clock;

    /** Cases in the order of their ids. */
    public record Page(List<ImpactCase> cases, long last) {
    }

    /** Open cases, and those that were closed since. */
    public long count(Instant closedSince) {
        return em.createQuery("SELECT COUNT(c) " + WANTED, Long.class).setParameter("after", 0L).setParameter("closed", Status.CLOSED)
            .setParameter("since", closedSince).getSingleResult();
    }

    /** @param after the last id of the page before; 0 for the first */
    public Page page(long after, int most, Instant closedSince) {
        List<ComplaintCase> cases = em.createQuery("SELECT c " + WANTED + " ORDER BY c.id", ComplaintCase.class).setParameter("after", after)
            .setParameter("closed", Status.CLOSED).setParameter("since", closedSince).setHint("eclipselink.read-only", true)
            .setMaxResults(most).getResultList();
        if (cases.isEmpty()) {
            return new Page(List.of(), after);
        }
        List<Long> ids = cases.stream().map(ComplaintCase::id).toList();
        Map<Long, BigDecimal> offers = offers(ids);
        Map<Long, List<Deadline>> running = running(ids);
        Map<String, CustomerFacts> known = customers.factsOf(cases.stream().map(c -> c.complainant().customerNumber())
            .filter(Objects::nonNull).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<ImpactCase> facts = cases.stream().map(c -> new ImpactCase(c.number(), c.status().isOpen(),
            CaseFactsOf.theCase(c, offers.get(c.id()), customerOf(c, known)), c.grading().isOverridden() ? c.grading().grade() : null, c.escalationLevel(),
            running.getOrDefault(c.id(), List.of()).stream().map(d -> clockOf(d, now)).toList())).toList();
        em.clear();
        return new Page(facts, ids.get(ids.size() - 1));
    }

    private static CustomerFacts customerOf(ComplaintCase c, Map<String, CustomerFacts> known) {
        return known.getOrDefault(Objects.requireNonNullElse(c.complainant().customerNumber(), ""), CustomerFacts.UNKNOWN);
    }

    private Map<Long, BigDecimal> offers(Collection<Long> ids) {
        Map<Long, BigDecimal> offers = new HashMap<>();
        em.createQuery("SELECT p.caseId, p.compensation FROM Plan p WHERE p.caseId IN :ids ORDER BY p.proposedAt, p.id", Object[].class)
            .setParameter("ids", ids).getResultList().forEach(row -> offers.put((Long) row[0], (BigDecimal) row[1]));
        return offers;
    }

    private Map<Long, List<Deadline>> running(Collection<Long> ids) {
        return em.createQuery("SELECT d FROM Deadline d WHERE d.caseId IN :ids AND d.state IN :open ORDER BY d.id", Deadline.class)
            .setParameter("ids", ids).setParameter("open", DeadlineState.OPEN).setHint("eclipselink.read-only", true).getResultList().stream()
            .collect(Collectors.groupingBy(Deadline::caseId));
    }

    /** What it used, measured as its target is: half of the time given is half of its hours, whatever a calendar's day is. */
    private RunningClock clockOf(Deadline deadline, Instant now) {
        Countdown countdown = deadline.countdown(clocks.countingOf(deadline));
        Duration given = new Countdown(countdown.target(), countdown.counting(), countdown.startedAt(), countdown.pauses(), null).allowance();
        double share = given.isZero() ? 0 : (double) countdown.usedAt(now).toMillis() / Math.max(1, given.toMillis());
        return new RunningClock(deadline.step(), countdown.target().countedIn(), share * countdown.target().hours().doubleValue(),
            deadline.stateAt(now) == DeadlineState.BREACHED);
    }
}
