package org.redress.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.database.Recollection;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Clocks;
import org.redress.deadlines.Deadline;
import org.redress.deadlines.DeadlineEvent;
import org.redress.deadlines.DueWork;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rulebook.Decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;

/**
 * What is due without anybody asking: warnings, breaches, escalations, and silence that ends a case. Whoever calls has the
 * cases under their locks and decides how many go in one transaction; all that many cases need is read at once.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DueCases {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Clocks clocks;

    @Inject
    Decisions decisions;

    @Inject
    DueActs acts;

    @Inject
    Grading grading;

    @Inject
    Recollection recollection;

    @Inject
    Clock clock;

    /**
     * Does all that is due in these cases, which this transaction has locked.
     *
     * @return in how many of them there was something to do
     */
    public int act(List<Long> caseIds) {
        // Nothing that is asked below depends on what waits to be written; written row by row it would take ten times as long.
        em.setFlushMode(FlushModeType.COMMIT);
        recollection.begin();
        Instant now = clock.instant();
        List<ComplaintCase> cases = register.lockedBefore(caseIds);
        Map<Long, CaseClocks> clocksOf = clocks.openOf(calendars(cases));
        Map<Long, String> decided = decisions.last(cases.stream().map(ComplaintCase::id)
            .filter(id -> clocksOf.get(id).all().stream().anyMatch(d -> d.isDueAt(now) && d.nextAction() != DueWork.WARN)).toList());
        Set<DeadlineEvent.Key> happened = clocks.happenedTo(caseIds);
        int acted = 0;
        for (ComplaintCase c : cases) {
            Handling h = work.takeUpForSystem(c, clocksOf.get(c.id()), decided.get(c.id()));
            List<Deadline> due = h.clocks.all().stream().filter(d -> d.isDueAt(h.now())).toList();
            for (Deadline deadline : due) {
                while (deadline.isDueAt(h.now())) {
                    acts.act(h, deadline, happened);
                }
            }
            if (!due.isEmpty()) {
                grading.stand(h);
                acted++;
            }
        }
        return acted;
    }

    private static Map<Long, String> calendars(List<ComplaintCase> cases) {
        Map<Long, String> calendars = new HashMap<>();
        cases.forEach(c -> calendars.put(c.id(), CaseWork.calendarOf(c)));
        return calendars;
    }

    /** Ends the case, which this transaction has locked, if its complainant has kept silent for as long as the rules allow. */
    public void endSilence(Long caseId) {
        ComplaintCase c = register.locked(caseId);
        boolean stillSilent = c.status() == Status.AWAITING_CONFIRMATION && c.answering().silentUntil() != null
            && !c.answering().silentUntil().isAfter(clock.instant());
        if (stillSilent) {
            work.actWithoutViewer(work.takeUp(c, null, Handling.SYSTEM), Action.LAPSE, ActionBody.EMPTY);
        }
    }
}
