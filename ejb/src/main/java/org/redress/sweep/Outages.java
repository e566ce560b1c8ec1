package org.redress.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Times in which nobody swept, for whoever has to answer for it: what was late because of them. */
@Stateless
public class Outages {

    private static final int MOST_SHOWN = 1_000;
    private static final int MOST_OUTAGES = 100;

    private static final String LATE = " FROM DeadlineEvent e, Deadline d, ComplaintCase c WHERE d.id = e.deadlineId AND c.id = e.caseId "
        + "AND e.at >= :to AND e.at <= :end AND e.wasDueAt >= :from AND e.wasDueAt <= :to";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    AccessPolicy policy;

    @Inject
    Clock clock;

    /** The latest first. */
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<OutageRow> all() {
        return em.createQuery("SELECT o FROM Outage o ORDER BY o.fromAt DESC", Outage.class).setMaxResults(MOST_OUTAGES).getResultList().stream()
            .map(o -> o.row(late(o))).toList();
    }

    /**
     * What was late because of one of them. The administrator sees the numbers of all cases, since it is the system that
     * failed; a supervisor those that they may see anyway.
     *
     * @throws Refusal not found, or bad request where the id is no number
     */
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OutageReport report(String id) {
        if (id == null || !id.matches("[0-9]{1,18}")) {
            throw Refusal.badRequest("The outage '" + id + "' is no number. GET /sweep/outages has them.");
        }
        Outage outage = Optional.ofNullable(em.find(Outage.class, Long.valueOf(id))).orElseThrow(() -> Refusal.notFound("outage", id));
        Viewer viewer = current.viewer();
        Restriction visible = viewer.is(Role.ADMIN) ? new Restriction("c.id IS NOT NULL", Map.of()) : policy.visible(viewer);
        var items = during(outage, visible.bind(em.createQuery("SELECT c.number, d.step, e.threshold, e.wasDueAt, e.at" + LATE + " AND "
            + visible.condition() + " ORDER BY e.wasDueAt, e.id", Object[].class))).setMaxResults(MOST_SHOWN).getResultList();
        long seen = ((Number) during(outage, visible.bind(em.createQuery("SELECT COUNT(e)" + LATE + " AND " + visible.condition(), Object.class)))
            .getSingleResult()).longValue();
        long all = late(outage);
        return new OutageReport(outage.row(all), all - seen, items.stream().map(row -> new OutageReport.Item((String) row[0], (Step) row[1],
            (String) row[2], (Instant) row[3], (Instant) row[4])).toList());
    }

    private long late(Outage outage) {
        return ((Number) during(outage, em.createQuery("SELECT COUNT(e)" + LATE, Object.class)).getSingleResult()).longValue();
    }

    private <T> TypedQuery<T> during(Outage outage, TypedQuery<T> query) {
        return query.setParameter("from", outage.from()).setParameter("to", outage.to())
            .setParameter("end", outage.caughtUpAt() == null ? clock.instant() : outage.caughtUpAt());
    }
}
