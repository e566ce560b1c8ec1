package org.redress.deadlines;

import java.util.ArrayList;
import java.util.List;

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
