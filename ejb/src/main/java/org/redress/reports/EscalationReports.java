package org.redress.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.redress.access.AccessPolicy;
import org.redress.access.Restriction;
import org.redress.escalations.Addressee;
import org.redress.escalations.Escalation;
import org.redress.people.CurrentPerson;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Who was told of what, why and when, and what they said: every escalation of a period, through the one authorization. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EscalationReports {

    static final int MOST = 5_000;
    private static final Duration USUAL = Duration.ofDays(31);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    AccessPolicy policy;

    @Inject
    People people;

    @Inject
    Clock clock;

    /**
     * @param from null for a month before the end
     * @param to   null for now
     * @throws Refusal invalid, where the period is none, too long or too full
     */
    @RolesAllowed({"SUPERVISOR", "DIRECTOR", "GENERAL_MANAGER", "AUDITOR", "DEPARTMENT_HEAD"})
    public EscalationReport of(Instant from, Instant to) {
        Instant end = to == null ? clock.instant() : to;
        Instant begin = from == null ? end.minus(USUAL) : from;
        requirePeriod(begin, end);
        Viewer viewer = current.viewer();
        List<Seen> found = visible(viewer, begin, end);
        Map<EscalationLevel, Long> hidden = all(viewer, begin, end);
        found.forEach(seen -> hidden.merge(seen.escalation().level(), -1L, Long::sum));
        hidden.values().removeIf(count -> count <= 0);
        return new EscalationReport(begin, end, hidden, lines(found));
    }

    private static void requirePeriod(Instant begin, Instant end) {
        if (!begin.isBefore(end)) {
            throw Refusal.invalid("/from", "from " + begin + " is not before to " + end + ". Exchange the two.");
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("/from", "The period is longer than " + LONGEST.toDays() + " days. Ask for a shorter one.");
        }
    }

    /** An escalation of a case that the reader may see. */
    private record Seen(Escalation escalation, String number, String department) {
    }

    private List<Seen> visible(Viewer viewer, Instant begin, Instant end) {
        Restriction visible = policy.visible(viewer);
        TypedQuery<Object[]> query = visible.bind(em.createQuery("SELECT e.id, c.number, dep.code FROM Escalation e, ComplaintCase c "
            + "LEFT JOIN c.department dep WHERE c.id = e.caseId AND e.at >= :begin AND e.at < :end" + ofDepartment(viewer) + " AND "
            + visible.condition() + " ORDER BY e.at, e.id", Object[].class));
        List<Object[]> rows = period(query, viewer, begin, end).setMaxResults(MOST + 1).getResultList();
        if (rows.size() > MOST) {
            throw Refusal.invalid("/from", "There are more than " + MOST + " escalations in that period. Ask for a shorter one.");
        }
        Map<Long, Escalation> byId = byId(rows.stream().map(row -> (Long) row[0]).toList());
        return rows.stream().map(row -> new Seen(byId.get((Long) row[0]), (String) row[1], (String) row[2])).toList();
    }

    /** With all their addressees, in as few questions as there are parts. */
    private Map<Long, Escalation> byId(List<Long> ids) {
        Map<Long, Escalation> found = new HashMap<>();
        for (List<Long> some : parted(ids)) {
            em.createQuery("SELECT e FROM Escalation e WHERE e.id IN :ids", Escalation.class).setParameter("ids", some)
                .setHint("eclipselink.batch", "e.addressees").setHint("eclipselink.batch.type", "IN").getResultList()
                .forEach(e -> found.put(e.id(), e));
        }
        return found;
    }

    private Map<EscalationLevel, Long> all(Viewer viewer, Instant begin, Instant end) {
        Map<EscalationLevel, Long> counts = new EnumMap<>(EscalationLevel.class);
        period(em.createQuery("SELECT e.level, COUNT(e) FROM Escalation e, ComplaintCase c WHERE c.id = e.caseId AND e.at >= :begin AND e.at < :end"
            + ofDepartment(viewer) + " GROUP BY e.level", Object[].class), viewer, begin, end).getResultList()
            .forEach(row -> counts.put((EscalationLevel) row[0], (Long) row[1]));
        return counts;
    }

    /** A head reads the report of their own department. */
    private static String ofDepartment(Viewer viewer) {
        return readsAll(viewer) ? "" : " AND c.department.id = :own";
    }

    private static boolean readsAll(Viewer viewer) {
        return Stream.of(Role.SUPERVISOR, Role.DIRECTOR, Role.GENERAL_MANAGER, Role.AUDITOR).anyMatch(viewer::is);
    }

    private static TypedQuery<Object[]> period(TypedQuery<Object[]> query, Viewer viewer, Instant begin, Instant end) {
        query.setParameter("begin", begin).setParameter("end", end);
        return readsAll(viewer) ? query : query.setParameter("own", viewer.departmentId() == null ? Long.valueOf(-1) : viewer.departmentId());
    }

    private List<EscalationLine> lines(List<Seen> seen) {
        List<Escalation> escalations = seen.stream().map(Seen::escalation).toList();
        Map<Long, String> names = names(escalations);
        Map<Long, Instant> waiting = silentUntil(escalations.stream().filter(e -> !e.isAcknowledged()).map(Escalation::id).toList());
        return seen.stream().map(s -> line(s, names, waiting)).toList();
    }

    private static EscalationLine line(Seen seen, Map<Long, String> names, Map<Long, Instant> waiting) {
        Escalation e = seen.escalation();
        List<String> deputies = e.addressees().stream().filter(a -> a.inPlaceOfId() != null)
            .map(a -> names.get(a.personId()) + " for " + names.get(a.inPlaceOfId())).sorted().toList();
        return new EscalationLine(seen.number(), seen.department(), e.at(), e.level(), e.event(), e.step(), e.reason(), e.rules(), e.release(), e.raisedBy(),
            told(e, names, false), deputies, told(e, names, true), e.acknowledgedBy(), e.acknowledgedAt(), e.instruction(), waiting.get(e.id()));
    }

    private static List<String> told(Escalation e, Map<Long, String> names, boolean away) {
        return e.addressees().stream().filter(a -> a.isAway() == away).map(a -> names.get(a.personId())).sorted().toList();
    }

    private Map<Long, String> names(List<Escalation> escalations) {
        Set<Long> ids = escalations.stream().flatMap(e -> e.addressees().stream()).flatMap((Addressee a) -> Stream.of(a.personId(), a.inPlaceOfId()))
            .filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>();
        for (List<Long> some : parted(List.copyOf(ids))) {
            people.byIds(some).forEach((Person p) -> names.put(p.id(), p.userName()));
        }
        return names;
    }

    private Map<Long, Instant> silentUntil(List<Long> escalations) {
        Map<Long, Instant> until = new HashMap<>();
        for (List<Long> some : parted(escalations)) {
            em.createQuery("SELECT d.escalationId, d.dueAt FROM Deadline d WHERE d.escalationId IN :ids AND d.state IN "
                + "(org.redress.deadlines.DeadlineState.RUNNING, org.redress.deadlines.DeadlineState.PAUSED, org.redress.deadlines.DeadlineState.BREACHED)",
                Object[].class).setParameter("ids", some).getResultList().forEach(row -> until.put((Long) row[0], (Instant) row[1]));
        }
        return until;
    }

    /** A statement takes only so many values. */
    private static List<List<Long>> parted(List<Long> ids) {
        return Stream.iterate(0, i -> i < ids.size(), i -> i + AT_ONCE).map(i -> ids.subList(i, Math.min(ids.size(), i + AT_ONCE))).toList();
    }
}
