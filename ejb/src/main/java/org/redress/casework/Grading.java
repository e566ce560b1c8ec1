package org.redress.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.redress.cases.ComplaintCase;
import org.redress.cases.Standing;
import org.redress.cases.Urgency;
import org.redress.deadlines.Deadline;
import org.redress.plans.Plan;
import org.redress.plans.Plans;
import org.redress.rulebook.Decided;
import org.redress.rulebook.Decisions;
import org.redress.rulebook.Occasion;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.Reason;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the rules decide about a case whenever the facts changed, and applies what they say. */
@ApplicationScoped
class Grading {

    @Inject
    Decisions decisions;

    @Inject
    CaseFactsOf factsOf;

    @Inject
    Plans plans;

    @Inject
    Escalator escalator;

    /** Every path that changes facts comes here, so that none can leave an old grade behind. */
    void decide(Handling h, Occasion occasion) {
        ComplaintCase c = h.c;
        boolean wasMajor = c.journalSeq() > 1 && c.grading().grade() == Grade.MAJOR;
        apply(h, occasion);
        if (c.grading().grade() == Grade.MAJOR && !wasMajor) {
            tellOfMajor(h);
        }
    }

    /** A person gave the grade: what follows from it is decided anew. */
    void overridden(Handling h, boolean wasMajor) {
        apply(h, Occasion.OVERRIDE_GRADE);
        if (h.c.grading().grade() == Grade.MAJOR && !wasMajor) {
            tellOfMajor(h);
        }
    }

    /** A clock that ran out lifts the grade for good: later decisions keep it. */
    void regradeByRule(Handling h, EscalationDecision because) {
        h.c.liftGrade(because.regrade(), because.release(), because.reasons().stream().map(Reason::rule).sorted().toList(), h.pen);
        overridden(h, false);
    }

    /** Who approves a plan that offers so much, or nothing (null). */
    List<Role> approvers(Handling h, BigDecimal compensation) {
        return decisions.decide(factsOf.theCase(h.c, compensation), h.c.grading().grade()).decision().approvals();
    }

    /** By other rules, though nothing about the case changed: a clock that ran out is left as it is, neither moved nor forgiven. */
    void decideAgain(Handling h) {
        boolean wasMajor = h.c.grading().grade() == Grade.MAJOR;
        h.clocks.retargetThoseInTime(judge(h, Occasion.DECIDE_AGAIN), h.now());
        if (h.c.grading().grade() == Grade.MAJOR && !wasMajor) {
            tellOfMajor(h);
        }
    }

    private void apply(Handling h, Occasion occasion) {
        Decision before = h.decision();
        h.clocks.retarget(judge(h, occasion), before);
        if (before != null && before.grade() != h.decision().grade()) {
            refit(h, before);
        }
    }

    /** What is of another sort now, graver or no complaint at all, goes another way. */
    void refit(Handling h, Decision before) {
        h.clocks.refit(h.c.status(), h.c.receipt().receivedAt(), h.now(), before, h.decision());
    }

    private Decision judge(Handling h, Occasion occasion) {
        ComplaintCase c = h.c;
        boolean isNew = c.journalSeq() <= 1;
        BigDecimal compensation = isNew ? null : plans.current(c.id()).map(Plan::compensation).orElse(null);
        CaseFacts facts = factsOf.theCase(c, compensation);
        Grade given = c.grading().isOverridden() ? c.grading().grade() : null;
        Decided decided = decisions.decide(facts, given);
        Decision decision = decided.decision();
        h.decided(decision);
        c.graded(decision.grade(), decision.priority(), decision.failSafe(), decision.release(), ids(decision), h.pen);
        decisions.keep(c.id(), c.number(), occasion, facts, given, decided, h.now());
        return decision;
    }

    private void tellOfMajor(Handling h) {
        if (h.c.status().isOpen()) {
            escalator.consider(h, new ClockFacts(EscalationEvent.GRADED, null, 0, h.c.escalationLevel(), h.c.answering().disputes(), true));
        }
    }

    private static Set<String> ids(Decision decision) {
        Set<String> ids = new TreeSet<>();
        decision.gradeReasons().stream().map(Reason::rule).forEach(ids::add);
        return ids;
    }

    /** Brings what worklists show up to date: last of all, after every change. */
    void stand(Handling h) {
        ComplaintCase c = h.c;
        Deadline next = h.clocks.nearest().orElse(null);
        long urgency = Urgency.of(next == null ? null : next.dueAt(), c.grading().grade(), c.escalationLevel(), c.grading().priority());
        c.stand(next == null
            ? new Standing(null, null, null, null, urgency)
            : new Standing(next.step(), next.startedAt(), next.warnAt(), next.dueAt(), urgency));
    }
}
