package org.redress.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.redress.access.AccessPolicy;
import org.redress.access.CaseStanding;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Clocks;
import org.redress.escalations.Escalations;
import org.redress.journal.Journal;
import org.redress.journal.JournalEntry;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Transition;
import org.redress.people.Viewer;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rulebook.Decisions;
import org.redress.rules.book.Decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The one way in which an action is taken, whoever takes it: may they, is it possible now, is all there; then do it. */
@ApplicationScoped
class CaseWork {

    @Inject
    AccessPolicy policy;

    @Inject
    CaseRegister register;

    @Inject
    Clocks clocks;

    @Inject
    Journal journal;

    @Inject
    Decisions decisions;

    @Inject
    Escalations escalations;

    @Inject
    Grading grading;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<ActionSteps> desks;

    /** Takes up a case that was locked for a change. */
    Handling takeUp(ComplaintCase c, Viewer viewer, String actor) {
        CaseClocks caseClocks = clocks.of(c.id(), calendarOf(c));
        Decision decision = decisions.last(c.id())
            .orElseThrow(() -> neverDecided(c));
        return new Handling(c, viewer, journal.pen(c, actor, clock.instant()), caseClocks, () -> decision);
    }

    /**
     * Takes up one of many cases that were locked for a change by the system and read all at once.
     *
     * @param decided what the rules said last, where it was read already; of the others it is read when somebody asks
     */
    Handling takeUpForSystem(ComplaintCase c, CaseClocks clocks, String decided) {
        return new Handling(c, null, journal.pen(c, Handling.SYSTEM, clock.instant()), clocks, () -> decided == null
            ? decisions.last(c.id()).orElseThrow(() -> neverDecided(c))
            : decisions.read(decided));
    }

    private static IllegalStateException neverDecided(ComplaintCase c) {
        return new IllegalStateException("Case " + c.number() + " was never decided about.");
    }

    /** For a person; every refusal says what they could do instead. */
    void act(Handling h, Action action, ActionBody body) {
        CaseStanding standing = standing(h.c, h.viewer);
        if (!policy.isImpartial(action, h.viewer, h.c)) {
            throw Refusal.forbidden("Case " + h.c.number() + " is your own matter, so you cannot " + action.word() + " it.",
                "A colleague must do that.");
        }
        if (!policy.mayEver(action, h.viewer, h.c, standing)) {
            throw Refusal.forbidden("You cannot " + action.word() + " case " + h.c.number() + ".", possible(h, standing));
        }
        Transition transition = Lifecycle.find(h.c.kind(), h.c.status(), action).orElseThrow(() -> notNow(h, action, standing));
        if (!policy.may(transition, h.viewer, h.c, standing)) {
            throw Refusal.forbidden("You cannot " + action.word() + " case " + h.c.number() + " while it is " + h.c.status() + ".",
                possible(h, standing));
        }
        carryOut(h, transition, body);
        register.addParty(h.c, h.viewer.personId());
    }

    /** For the complainant or the system, whose right was proved before. */
    void actWithoutViewer(Handling h, Action action, ActionBody body) {
        Transition transition = Lifecycle.find(h.c.kind(), h.c.status(), action)
            .orElseThrow(() -> notNow(h, action, new CaseStanding(false, false)));
        carryOut(h, transition, body);
    }

    private void carryOut(Handling h, Transition transition, ActionBody body) {
        Action action = transition.action();
        requireFields(transition, body);
        desks.stream().filter(steps -> steps.takes(action)).findFirst().orElseThrow().carryOut(action, h, body);
        h.clocks.countIn(calendarOf(h.c), h.now());
        h.clocks.after(action, h.c.status(), h.now(), h.decision());
        grading.stand(h);
    }

    /** By which the clocks of a case count now. */
    static String calendarOf(ComplaintCase c) {
        return c.department() == null ? Clocks.STANDARD_CALENDAR : c.department().calendar();
    }

    private static void requireFields(Transition transition, ActionBody body) {
        List<FieldProblem> missing = new ArrayList<>();
        for (String field : transition.needs()) {
            boolean excused = transition.action() == Action.ANSWER && DeskSteps.reasonForNoReply(body) != null;
            if (!body.has(field) && !excused) {
                missing.add(new FieldProblem("/" + field, field + " is missing; " + transition.action().word() + " needs it."));
            }
        }
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    private Refusal notNow(Handling h, Action action, CaseStanding standing) {
        if (h.viewer == null) {
            // Who did what in here is nothing for the street.
            return Refusal.conflict("Case " + h.c.number() + " is " + h.c.status() + "; " + action.word() + " is not possible now.", null);
        }
        JournalEntry last = journal.last(h.c.id(), h.c.journalSeq());
        String detail = "Case " + h.c.number() + " is " + h.c.status() + "; " + action.word() + " is not possible now. The last thing "
            + "that happened: " + last.type() + " by " + last.actor() + " at " + last.at() + ".";
        List<String> allowed = policy.allowed(h.viewer, h.c, standing).stream().map(Action::word).toList();
        return Refusal.conflict(detail, possible(h, standing), Map.of("allowedActions", allowed, "status", h.c.status()));
    }

    private String possible(Handling h, CaseStanding standing) {
        List<String> allowed = policy.allowed(h.viewer, h.c, standing).stream().map(Action::word).toList();
        return allowed.isEmpty() ? "There is nothing that you can do to it now." : "You can do now: " + String.join(", ", allowed) + ".";
    }

    CaseStanding standing(ComplaintCase c, Viewer viewer) {
        return new CaseStanding(register.isParty(c, viewer), !escalations.waitingFor(viewer, c.id()).isEmpty());
    }
}
