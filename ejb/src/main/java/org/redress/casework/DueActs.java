package org.redress.casework;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.redress.correspondence.NoticeKind;
import org.redress.deadlines.Deadline;
import org.redress.deadlines.DeadlineEvent;
import org.redress.deadlines.DueWork;
import org.redress.journal.EventType;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What happens when a clock reaches something: the warning, the breach, another day late. Each at most once for a clock and
 * its revision: what has happened already is passed over in silence, however the clock of the machine went meanwhile.
 */
@ApplicationScoped
class DueActs {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Grading grading;

    @Inject
    Escalator escalator;

    @Inject
    Telling telling;

    /** @param happened what was done about the clocks before; grows by what is done now */
    void act(Handling h, Deadline deadline, Set<DeadlineEvent.Key> happened) {
        switch (deadline.nextAction()) {
            case WARN -> warn(h, deadline, happened);
            case BREACH -> breach(h, deadline, happened);
            case ESCALATE -> stillLate(h, deadline, happened);
        }
    }

    private void warn(Handling h, Deadline deadline, Set<DeadlineEvent.Key> happened) {
        boolean stillTime = deadline.dueAt().isAfter(h.now());
        if (stillTime && isNews(h, deadline, DueWork.WARN.name(), happened)) {
            Reached told = tellOf(h, deadline, NoticeKind.WARNED);
            h.pen.write(EventType.CLOCK_WARNED, Map.of("step", deadline.step(), "dueAt", deadline.dueAt().toString(), "to", told.here()));
            consider(h, EscalationEvent.WARNED, deadline, h.levelBefore);
        }
        deadline.warned();
    }

    private void breach(Handling h, Deadline deadline, Set<DeadlineEvent.Key> happened) {
        boolean news = isNews(h, deadline, DueWork.BREACH.name(), happened);
        deadline.breached(h.now());
        if (news) {
            Reached told = tellOf(h, deadline, NoticeKind.BREACHED);
            h.pen.write(EventType.CLOCK_BREACHED, Map.of("step", deadline.step(), "dueAt", deadline.dueAt().toString(), "to", told.here()));
        }
        boolean silence = deadline.step() == Step.ESCALATION_ACK;
        if (silence || !h.c.status().isOpen()) {
            // Of silence one more level is told, which has a clock of its own. A call to a customer may be late after the file
            // is closed; management has nothing to decide there any more.
            deadline.rest();
        }
        if (news && h.c.status().isOpen()) {
            ranOut(h, deadline, silence);
        }
    }

    /** A clock that waits for a manager is the manager's; every other one is the owner's, whose head hears of it as well. */
    private Reached tellOf(Handling h, Deadline deadline, NoticeKind kind) {
        String step = deadline.step().name();
        return deadline.escalationId() == null ? telling.tellOwnerAndHead(h, kind, step)
            : escalator.remind(h, deadline.escalationId(), kind, step);
    }

    private void ranOut(Handling h, Deadline deadline, boolean silence) {
        if (silence) {
            escalator.stillHighest(h, deadline.escalationId())
                .ifPresent(silent -> consider(h, EscalationEvent.UNACKNOWLEDGED, deadline, silent.level().ordinal()));
        } else {
            consider(h, EscalationEvent.BREACHED, deadline, h.levelBefore);
        }
    }

    private void stillLate(Handling h, Deadline deadline, Set<DeadlineEvent.Key> happened) {
        if (!h.c.status().isOpen() || h.c.escalationLevel() >= EscalationLevel.GENERAL_MANAGER.ordinal()) {
            deadline.rest();
            return;
        }
        long hours = Duration.between(deadline.dueAt(), h.now()).toHours();
        boolean news = isNews(h, deadline, "LATE-" + hours, happened);
        deadline.escalated(h.now());
        if (news) {
            consider(h, EscalationEvent.STILL_LATE, deadline, h.levelBefore);
        }
    }

    /** @param level before this round: several clocks that run out at once lift the case by one level, not by one each */
    private void consider(Handling h, EscalationEvent event, Deadline deadline, int level) {
        int used = deadline.percentUsedAt(h.now(), h.clocks.calendarOf(deadline));
        EscalationDecision decision = escalator.consider(h,
            new ClockFacts(event, deadline.step(), used, level, h.c.answering().disputes(), event != EscalationEvent.UNACKNOWLEDGED));
        if (decision.regrade() != null && decision.regrade().compareTo(h.c.grading().grade()) > 0) {
            grading.regradeByRule(h, decision);
        }
    }

    /** The database refuses a second time, too; asking first lets the rest of a batch go on. */
    private boolean isNews(Handling h, Deadline deadline, String threshold, Set<DeadlineEvent.Key> happened) {
        boolean news = happened.add(new DeadlineEvent.Key(deadline.id(), threshold, deadline.revision()));
        if (news) {
            em.persist(new DeadlineEvent(deadline, threshold, h.now()));
        }
        return news;
    }
}
