package org.redress.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.NoticeKind;
import org.redress.deadlines.Deadline;
import org.redress.deadlines.DeadlineEvent;
import org.redress.deadlines.DueWork;
import org.redress.journal.EventType;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Step;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What is due without anybody asking: warnings, breaches, escalations, and silence that ends a case. Each case is acted on
 * in a transaction of its own, under its lock; a case that somebody works on at this moment waits for the next round.
 */
@Stateless
public class DueCases {

    /** A case that could not be acted on is tried again after this time, so that it does not hold up the others. */
    private static final Duration SET_ASIDE = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Grading grading;

    @Inject
    Escalator escalator;

    @Inject
    Telling telling;

    @Inject
    Clock clock;

    /** The cases of the work that is due, the longest due first; at most so many, fewer where one case has several. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> due(int limit) {
        List<Long> ids = em.createQuery("SELECT d.caseId FROM Deadline d WHERE d.nextActionAt <= :now ORDER BY d.nextActionAt, d.caseId",
            Long.class).setParameter("now", clock.instant()).setMaxResults(limit).getResultList();
        return ids.stream().distinct().toList();
    }

    /** The cases whose complainant has kept silent for as long as the rules allow. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Long> silent(int limit) {
        return em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.silentUntil <= :now ORDER BY c.silentUntil, c.id", Long.class)
            .setParameter("now", clock.instant()).setMaxResults(limit).getResultList();
    }

    /** @return whether the case could be acted on; false while somebody else holds it */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean act(Long caseId) {
        if (!register.lockUnlessTaken(caseId)) {
            return false;
        }
        ComplaintCase c = register.locked(caseId);
        Handling h = work.takeUp(c, null, Handling.SYSTEM);
        for (Deadline deadline : h.clocks.all()) {
            while (deadline.isDueAt(h.now())) {
                act(h, deadline);
            }
        }
        grading.stand(h);
        return true;
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean endSilence(Long caseId) {
        if (!register.lockUnlessTaken(caseId)) {
            return false;
        }
        ComplaintCase c = register.locked(caseId);
        boolean stillSilent = c.status() == Status.AWAITING_CONFIRMATION && c.silentUntil() != null
            && !c.silentUntil().isAfter(clock.instant());
        if (stillSilent) {
            work.actWithoutViewer(work.takeUp(c, null, Handling.SYSTEM), Action.LAPSE, ActionBody.EMPTY);
        }
        return true;
    }

    /** After a failure: the others go on, this one is tried again later. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void setAside(Long caseId) {
        Instant now = clock.instant();
        em.createQuery("UPDATE Deadline d SET d.nextActionAt = :later WHERE d.caseId = :caseId AND d.nextActionAt <= :now")
            .setParameter("later", now.plus(SET_ASIDE)).setParameter("caseId", caseId).setParameter("now", now).executeUpdate();
    }

    private void act(Handling h, Deadline deadline) {
        switch (deadline.nextAction()) {
            case WARN -> warn(h, deadline);
            case BREACH -> breach(h, deadline);
            case ESCALATE -> stillLate(h, deadline);
        }
    }

    private void warn(Handling h, Deadline deadline) {
        boolean stillTime = deadline.dueAt().isAfter(h.now());
        if (stillTime) {
            happened(deadline, DueWork.WARN.name(), h);
            Reached told = telling.tellOwnerAndHead(h, NoticeKind.WARNED, deadline.step().name());
            h.pen.write(EventType.CLOCK_WARNED, Map.of("step", deadline.step(), "dueAt", deadline.dueAt().toString(), "to", told.here()));
            consider(h, EscalationEvent.WARNED, deadline, h.c.escalationLevel());
        }
        deadline.warned();
    }

    private void breach(Handling h, Deadline deadline) {
        happened(deadline, DueWork.BREACH.name(), h);
        deadline.breached(h.now());
        Reached told = telling.tellOwnerAndHead(h, NoticeKind.BREACHED, deadline.step().name());
        h.pen.write(EventType.CLOCK_BREACHED, Map.of("step", deadline.step(), "dueAt", deadline.dueAt().toString(), "to", told.here()));
        if (!h.c.status().isOpen()) {
            // A call to a customer may be late after the file is closed; management has nothing to decide there any more.
            deadline.rest();
        } else if (deadline.step() == Step.ESCALATION_ACK) {
            escalator.stillHighest(h, deadline.escalationId())
                .ifPresent(silent -> consider(h, EscalationEvent.UNACKNOWLEDGED, deadline, silent.level().ordinal()));
            // One more level was told, which has a clock of its own.
            deadline.rest();
        } else {
            consider(h, EscalationEvent.BREACHED, deadline, h.c.escalationLevel());
        }
    }

    private void stillLate(Handling h, Deadline deadline) {
        if (!h.c.status().isOpen() || h.c.escalationLevel() >= EscalationLevel.GENERAL_MANAGER.ordinal()) {
            deadline.rest();
            return;
        }
        long hours = Duration.between(deadline.dueAt(), h.now()).toHours();
        happened(deadline, "LATE-" + hours, h);
        deadline.escalated(h.now());
        consider(h, EscalationEvent.STILL_LATE, deadline, h.c.escalationLevel());
    }

    private void consider(Handling h, EscalationEvent event, Deadline deadline, int level) {
        int used = deadline.percentUsedAt(h.now(), h.clocks.calendarOf(deadline));
        EscalationDecision decision = escalator.consider(h,
            new ClockFacts(event, deadline.step(), used, level, h.c.disputes(), event != EscalationEvent.UNACKNOWLEDGED));
        if (decision.regrade() != null && decision.regrade().compareTo(h.c.grade()) > 0) {
            grading.regradeByRule(h, decision);
        }
    }

    private void happened(Deadline deadline, String threshold, Handling h) {
        em.persist(new DeadlineEvent(deadline, threshold, h.now()));
    }
}
