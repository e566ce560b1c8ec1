package org.redress.worklists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.redress.access.AccessPolicy;
import org.redress.lifecycle.Status;
import org.redress.people.CurrentPerson;
import org.redress.people.Department;
import org.redress.settings.Settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/**
 * How the house stands at this moment, for management. The numbers are of all cases, of confidential ones too, which
 * show as nothing but a number; the lists have only what the caller may see.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Overview {

    private static final String DUE = "c.standing.nextDueAt";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    AccessPolicy policy;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What each department has to do, in the order of their names; last what no department has yet, if there is any. */
    @RolesAllowed({"SUPERVISOR", "DIRECTOR", "GENERAL_MANAGER"})
    public List<DepartmentLoad> load() {
        Instant now = clock.instant();
        Map<Long, Long> open = perDepartment("c.status IN :open", query -> query.setParameter("open", openStatuses()));
        Map<Long, Long> late = perDepartment(DUE + " <= :now AND c.status <> :closed",
            query -> query.setParameter("now", now).setParameter("closed", Status.CLOSED));
        Map<Long, Long> atRisk = perDepartment(DUE + " > :now AND c.standing.nextWarnAt <= :now AND c.status <> :closed",
            query -> query.setParameter("now", now).setParameter("closed", Status.CLOSED));
        Stream<DepartmentLoad> departments = em.createQuery("SELECT d FROM Department d ORDER BY d.name", Department.class).getResultStream()
            .map(d -> new DepartmentLoad(d.code(), d.name(), of(open, d.id()), of(atRisk, d.id()), of(late, d.id())));
        DepartmentLoad nobody = new DepartmentLoad(null, null, of(open, null), of(atRisk, null), of(late, null));
        return Stream.concat(departments, Stream.of(nobody).filter(load -> load.open() > 0)).toList();
    }

    /** How many open cases graded MAJOR stand at each step; states without any are not there. */
    @RolesAllowed({"SUPERVISOR", "DIRECTOR", "GENERAL_MANAGER"})
    public Map<Status, Long> majors() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        em.createQuery("SELECT c.status, COUNT(c.id) FROM ComplaintCase c WHERE c.grading.grade = org.redress.rules.vocabulary.Grade.MAJOR "
            + "AND c.status IN :open GROUP BY c.status", Object[].class).setParameter("open", openStatuses()).getResultStream()
            .forEach(row -> counts.put((Status) row[0], (Long) row[1]));
        return counts;
    }

    /** What will be late before the day is over, in the company's zone, the most urgent first. */
    @RolesAllowed({"SUPERVISOR", "DIRECTOR", "GENERAL_MANAGER"})
    public List<CaseRow> lateToday(int limit) {
        Instant now = clock.instant();
        ZoneId zone = ZoneId.of(settings.zone());
        Instant midnight = LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return new CaseQuery(policy.visible(current.viewer()), false)
            .where("c.status <> org.redress.lifecycle.Status.CLOSED AND c.standing.nextDueAt > :now AND c.standing.nextDueAt < :midnight")
            .bind("now", now).bind("midnight", midnight).page(em, null, limit).items();
    }

    private Map<Long, Long> perDepartment(String condition, UnaryOperator<TypedQuery<Object[]>> parameters) {
        Map<Long, Long> counts = new HashMap<>();
        parameters.apply(em.createQuery("SELECT d.id, COUNT(c.id) FROM ComplaintCase c LEFT JOIN c.department d WHERE " + condition
            + " GROUP BY d.id", Object[].class)).getResultStream().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    private static long of(Map<Long, Long> counts, Long department) {
        return counts.getOrDefault(department, 0L);
    }

    private static List<Status> openStatuses() {
        return Stream.of(Status.values()).filter(Status::isOpen).toList();
    }
}
