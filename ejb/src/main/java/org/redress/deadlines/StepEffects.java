package org.redress.deadlines;

import static org.redress.rules.vocabulary.Step.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Step;

/** What an action does to the clocks of a case: the table of steps in {@code domain.md}, read by action. */
record StepEffects(Set<Step> meets, Set<Step> starts, Set<Step> cancels, Set<Step> continues) {

    /** Every clock that begins when the company is told. */
    static final Set<Step> FROM_THE_BEGINNING = EnumSet.of(HANDOVER, RESPONSE, OVERALL);

    /** Which clock runs because a case is where it is. */
    static final Map<Status, Step> WHILE = new EnumMap<>(Map.of(Status.RECEIVED, HANDOVER, Status.AWAITING_WRITTEN, HANDOVER, Status.ASSESSMENT, ASSESSMENT,
        Status.ROUTED, ASSIGNMENT, Status.INVESTIGATION, INVESTIGATION, Status.PLAN_REVIEW, PLAN_APPROVAL, Status.RESOLVED, FILING));

    private static final StepEffects NONE = new StepEffects(Set.of(), Set.of(), Set.of(), Set.of());

    private static final Map<Action, StepEffects> BY_ACTION = new EnumMap<>(Action.class);

    static {
        BY_ACTION.put(Action.ACCEPT, NONE.meeting(HANDOVER).starting(ASSESSMENT));
        BY_ACTION.put(Action.DECLINE, NONE.meeting(ASSESSMENT, RESPONSE, OVERALL));
        BY_ACTION.put(Action.ANSWER, NONE.meeting(HANDOVER, ASSESSMENT, RESPONSE, OVERALL));
        BY_ACTION.put(Action.ROUTE, NONE.meeting(ASSESSMENT).starting(ASSIGNMENT));
        BY_ACTION.put(Action.REFUSE, NONE.meeting(ASSIGNMENT).starting(ASSESSMENT));
        BY_ACTION.put(Action.ASSIGN, NONE.meeting(ASSIGNMENT).starting(INVESTIGATION));
        BY_ACTION.put(Action.CANNOT_RESOLVE, NONE.cancelling(INVESTIGATION).starting(ASSIGNMENT));
        BY_ACTION.put(Action.PROPOSE, NONE.meeting(INVESTIGATION).starting(PLAN_APPROVAL));
        BY_ACTION.put(Action.RETURN, NONE.meeting(PLAN_APPROVAL).starting(INVESTIGATION));
        BY_ACTION.put(Action.REPLY, NONE.meeting(RESPONSE, SECOND_RESPONSE));
        // What is resolved needs no instruction any more.
        BY_ACTION.put(Action.CONFIRM, NONE.meeting(OVERALL).cancelling(ESCALATION_ACK).starting(SURVEY, FILING));
        BY_ACTION.put(Action.DISPUTE, NONE.cancelling(SURVEY, FILING).continuing(OVERALL).starting(SECOND_RESPONSE, ASSIGNMENT));
        BY_ACTION.put(Action.LAPSE, NONE.meeting(OVERALL));
        BY_ACTION.put(Action.SURVEY, NONE.meeting(SURVEY));
        BY_ACTION.put(Action.CLOSE, NONE.meeting(FILING));
        BY_ACTION.put(Action.REOPEN, NONE.cancelling(SURVEY).continuing(OVERALL).starting(INVESTIGATION));
    }

    /** Whether a clock belongs to the way that every case of a kind goes; the others come of what is found out about it. */
    static boolean isOfTheWay(Step step) {
        return FROM_THE_BEGINNING.contains(step) || WHILE.containsValue(step);
    }

    static StepEffects of(Action action) {
        return BY_ACTION.getOrDefault(action, NONE);
    }

    private StepEffects meeting(Step first, Step... others) {
        return new StepEffects(EnumSet.of(first, others), starts, cancels, continues);
    }

    private StepEffects starting(Step first, Step... others) {
        return new StepEffects(meets, EnumSet.of(first, others), cancels, continues);
    }

    private StepEffects cancelling(Step first, Step... others) {
        return new StepEffects(meets, starts, EnumSet.of(first, others), continues);
    }

    private StepEffects continuing(Step first, Step... others) {
        return new StepEffects(meets, starts, cancels, EnumSet.of(first, others));
    }
}
