package org.redress.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.WorkingCalendar;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.casework.RecalculationReport.LeftOut;
import org.redress.deadlines.Clocks;
import org.redress.deadlines.Deadline;
import org.redress.deadlines.DeadlineState;
import org.redress.lifecycle.Status;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Counts the open clocks of a calendar anew after it was edited. Nothing does that by itself: an edit leaves the clocks
 * that run alone, until an administrator has seen what would become of them and asks for it.
 */
@Stateless
public class Recalculation {

    private static final System.Logger LOG = System.getLogger(Recalculation.class.getName());
    private static final Set<DeadlineState> OPEN = EnumSet.of(DeadlineState.RUNNING, DeadlineState.PAUSED, DeadlineState.BREACHED);
    private static final int AT_ONCE = 500;
    /** So many cases in one call; who has more calls again, as what was done stays done. */
    private static final int MOST_CASES = 5_000;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CalendarBook calendars;

    @Inject
    Clocks clocks;

    @Inject
    CaseRegister register;

    @Inject
    RecountedCases cases;

    @Inject
    CurrentPerson current;

    @Inject
    Clock clock;

    /** What would become of the clocks; changes nothing. */
    @RolesAllowed("ADMIN")
    public RecalculationReport preview(String calendar) {
        WorkingCalendar edited = calendars.named(calendar);
        RecalculationTally tally = new RecalculationTally();
        Instant now = clock.instant();
        long after = 0;
        for (List<Deadline> some = older(edited, after); !some.isEmpty(); some = older(edited, after)) {
            Map<Long, String> numbers = numbers(some.stream().map(Deadline::caseId).toList());
            some.forEach(d -> tally.add(numbers.get(d.caseId()), Recounted.of(d, clocks.countingOf(d), edited, now)));
            after = some.get(some.size() - 1).id();
            em.clear();
        }
        return tally.report(edited, false, tally.clocks());
    }

    /**
     * Counts them anew, each case for itself: what was done stays done, also if the call breaks off. A second call finds
     * nothing more to do.
     */
    @RolesAllowed("ADMIN")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RecalculationReport recalculate(String calendar, RecalculationForm form) {
        WorkingCalendar edited = calendars.named(calendar);
        String actor = current.viewer().userName();
        RecalculationTally tally = new RecalculationTally();
        List<LeftOut> refused = new ArrayList<>();
        Map<Long, String> chosen = form == null || form.cases() == null ? all(edited) : named(form.cases(), refused);
        chosen.forEach((id, number) -> {
            try {
                cases.recount(id, calendar, actor).forEach(r -> tally.add(number, r));
            } catch (Refusal refusal) {
                refused.add(new LeftOut(number, refusal.getMessage()));
            } catch (EJBException e) {
                LOG.log(System.Logger.Level.WARNING, "Case " + number + " could not be recalculated.", e);
                refused.add(new LeftOut(number, "It could not be recalculated just now. Call again."));
            }
        });
        tally.refuse(refused);
        LOG.log(System.Logger.Level.INFO, "Calendar {0} version {1}: {2} clocks recalculated by {3}, {4} of them moved.", calendar,
            edited.version(), tally.clocks(), actor, tally.moved());
        return tally.report(edited, true, left(edited));
    }

    private List<Deadline> older(WorkingCalendar edited, long after) {
        return em.createQuery("SELECT d FROM Deadline d WHERE d.id > :after AND d.course.calendar = :calendar "
            + "AND d.course.calendarVersion < :version AND d.state IN :open "
            + "AND d.caseId IN (SELECT c.id FROM ComplaintCase c WHERE c.status <> :closed) ORDER BY d.id", Deadline.class)
            .setParameter("after", after).setParameter("calendar", edited.name()).setParameter("version", edited.version())
            .setParameter("open", OPEN).setParameter("closed", Status.CLOSED).setMaxResults(AT_ONCE).getResultList();
    }

    private int left(WorkingCalendar edited) {
        return em.createQuery("SELECT COUNT(d) FROM Deadline d WHERE d.course.calendar = :calendar "
            + "AND d.course.calendarVersion < :version AND d.state IN :open "
            + "AND d.caseId IN (SELECT c.id FROM ComplaintCase c WHERE c.status <> :closed)", Long.class)
            .setParameter("calendar", edited.name()).setParameter("version", edited.version()).setParameter("open", OPEN)
            .setParameter("closed", Status.CLOSED).getSingleResult().intValue();
    }

    private Map<Long, String> all(WorkingCalendar edited) {
        Set<Long> ids = new LinkedHashSet<>();
        long after = 0;
        for (List<Deadline> some = older(edited, after); !some.isEmpty() && ids.size() < MOST_CASES; some = older(edited, after)) {
            some.forEach(d -> ids.add(d.caseId()));
            after = some.get(some.size() - 1).id();
            em.clear();
        }
        return numbers(ids);
    }

    private Map<Long, String> named(List<String> numbers, List<LeftOut> refused) {
        Map<Long, String> ids = new HashMap<>();
        for (String number : numbers) {
            ComplaintCase c = number == null ? null : register.byNumber(number).orElse(null);
            if (c == null) {
                refused.add(new LeftOut(number, "There is no such case."));
            } else {
                ids.put(c.id(), number);
            }
        }
        return ids;
    }

    private Map<Long, String> numbers(Collection<Long> ids) {
        Map<Long, String> numbers = new HashMap<>();
        List<Long> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            em.createQuery("SELECT c.id, c.number FROM ComplaintCase c WHERE c.id IN :ids", Object[].class)
                .setParameter("ids", all.subList(i, Math.min(all.size(), i + AT_ONCE))).getResultList()
                .forEach(row -> numbers.put((Long) row[0], (String) row[1]));
        }
        return numbers;
    }
}
