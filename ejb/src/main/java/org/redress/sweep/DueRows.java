package org.redress.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;

/** What is due, read from the index that has nothing but what is still to do. Reading locks nothing and promises nothing. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
class DueRows {

    private static final String DUE = " FROM Deadline d WHERE d.nextActionAt <= :upTo AND d.caseId NOT IN "
        + "(SELECT s.caseId FROM SetAside s WHERE s.nextTryAt > :now)";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Clock clock;

    /** A case with something to do, and since when; together they are a place in the order of the work. */
    record Due(Instant at, Long caseId) {
    }

    /**
     * The next work, the longest due first; a case stands there as often as it has clocks that are due.
     *
     * @param upTo  what is due until then
     * @param after where the reading before ended, or null
     */
    List<Due> next(int limit, Instant upTo, Due after) {
        String further = after == null ? "" : " AND (d.nextActionAt > :at OR (d.nextActionAt = :at AND d.caseId > :caseId))";
        TypedQuery<Object[]> query = em.createQuery("SELECT d.nextActionAt, d.caseId" + DUE + further
            + " ORDER BY d.nextActionAt, d.caseId", Object[].class).setParameter("upTo", upTo).setParameter("now", clock.instant());
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("caseId", after.caseId());
        }
        return query.setMaxResults(limit).getResultList().stream().map(row -> new Due((Instant) row[0], (Long) row[1])).toList();
    }

    /** Since when the oldest work waits, cases that are set aside left out; empty where nothing is due. */
    Optional<Instant> oldest() {
        Instant now = clock.instant();
        return next(1, now, null).stream().findFirst().map(Due::at);
    }

    /** Those of the cases that have something due at this moment. */
    List<Long> stillDue(List<Long> caseIds) {
        return caseIds.isEmpty() ? List.of()
            : em.createQuery("SELECT DISTINCT d.caseId FROM Deadline d WHERE d.caseId IN :ids AND d.nextActionAt <= :now", Long.class)
                .setParameter("ids", caseIds).setParameter("now", clock.instant()).getResultList();
    }

    /** The cases whose complainant has kept silent for as long as the rules allow. */
    List<Long> silent(int limit) {
        return em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.answering.silentUntil <= :now AND c.id NOT IN "
            + "(SELECT s.caseId FROM SetAside s WHERE s.nextTryAt > :now) ORDER BY c.answering.silentUntil, c.id", Long.class)
            .setParameter("now", clock.instant()).setMaxResults(limit).getResultList();
    }

    long setAside() {
        return em.createQuery("SELECT COUNT(s) FROM SetAside s", Long.class).getSingleResult();
    }
}
