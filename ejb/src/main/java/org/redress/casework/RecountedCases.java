package org.redress.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.WorkingCalendar;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.deadlines.Deadline;
import org.redress.journal.EventType;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Counts the clocks of one case anew, in a transaction of its own and under its lock. */
@Stateless
public class RecountedCases {

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Grading grading;

    @Inject
    CalendarBook calendars;

    /**
     * @return what became of the clocks that counted in an older edit; none if somebody did it before
     * @throws Refusal conflict, if the case is closed
     */
    @RolesAllowed("ADMIN")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Recounted> recount(Long caseId, String calendar, String actor) {
        ComplaintCase c = register.locked(caseId);
        if (!c.status().isOpen()) {
            throw Refusal.conflict("Case " + c.number() + " is CLOSED, so its clocks stand as they are.", "Have it reopened first.");
        }
        WorkingCalendar edited = calendars.named(calendar);
        Handling h = work.takeUp(c, null, actor);
        List<Recounted> all = new ArrayList<>();
        for (Deadline clock : h.clocks.all()) {
            boolean older = clock.state().isOpen() && clock.course().calendar().equals(calendar)
                && clock.course().calendarVersion() < edited.version();
            if (older) {
                all.add(Recounted.of(clock, h.clocks.calendarOf(clock), edited, h.now()));
                h.clocks.recount(clock, edited);
            }
        }
        if (!all.isEmpty()) {
            h.pen.write(EventType.CLOCK_RECALCULATED, Map.of("calendar", calendar, "version", edited.version(), "clocks",
                all.stream().map(r -> Map.of("step", r.step(), "before", r.before().toString(), "after", r.after().toString())).toList()));
            grading.stand(h);
        }
        return all;
    }
}
