package org.redress.deadlines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.Counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the clocks of all cases are kept. */
@ApplicationScoped
public class Clocks {

    /** Counts for a case that no department has yet. */
    public static final String STANDARD_CALENDAR = "standard";

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CalendarBook calendars;

    /** @param calendar by which new clocks count; the clocks that run keep theirs */
    public CaseClocks of(Long caseId, String calendar) {
        return new CaseClocks(em, calendars, caseId, calendars.named(calendar), new ArrayList<>(rows(caseId)));
    }

    /**
     * The open clocks of many cases at once; those that were met or cancelled are not among them.
     *
     * @param calendars by case, as for {@link #of}
     */
    public Map<Long, CaseClocks> openOf(Map<Long, String> calendars) {
        Map<Long, List<Deadline>> rows = new HashMap<>();
        em.createQuery("SELECT d FROM Deadline d WHERE d.caseId IN :ids AND d.state IN :open ORDER BY d.startedAt, d.id", Deadline.class)
            .setParameter("ids", calendars.keySet()).setParameter("open", DeadlineState.OPEN)
            .getResultList().forEach(d -> rows.computeIfAbsent(d.caseId(), any -> new ArrayList<>()).add(d));
        Map<Long, CaseClocks> clocks = new HashMap<>();
        calendars.forEach((caseId, calendar) -> clocks.put(caseId, new CaseClocks(em, this.calendars, caseId, this.calendars.named(calendar),
            rows.getOrDefault(caseId, new ArrayList<>()))));
        return clocks;
    }

    /** What was done about the clocks of these cases. */
    public Set<DeadlineEvent.Key> happenedTo(Collection<Long> caseIds) {
        Set<DeadlineEvent.Key> happened = new HashSet<>();
        em.createQuery("SELECT e.deadlineId, e.threshold, e.revision FROM DeadlineEvent e WHERE e.caseId IN :ids", Object[].class)
            .setParameter("ids", caseIds).getResultList()
            .forEach(row -> happened.add(new DeadlineEvent.Key((Long) row[0], (String) row[1], (Integer) row[2])));
        return happened;
    }

    /** For a case that has no clocks yet. */
    public CaseClocks forNew(Long caseId, String calendar) {
        return new CaseClocks(em, calendars, caseId, calendars.named(calendar), new ArrayList<>());
    }

    /** The calendars in which a clock counts. */
    public Counting countingOf(Deadline deadline) {
        return deadline.counting(calendars);
    }

    /** In the order in which they started. */
    public List<Deadline> rows(Long caseId) {
        return em.createQuery("SELECT d FROM Deadline d WHERE d.caseId = :caseId ORDER BY d.startedAt, d.id", Deadline.class)
            .setParameter("caseId", caseId).getResultList();
    }
}
