package org.redress.rules.vocabulary;

import java.util.Objects;

/**
 * What happened to a case that may escalate it.
 *
 * @param event           what happened
 * @param step            whose clock it is; null when the event is not about a clock (graded, disputed)
 * @param percentUsed     how much of the clock is used, 100 and more when it ran out; 0 without a clock
 * @param escalationLevel the level the case is at now: the ordinal of {@link EscalationLevel}
 * @param disputes        how often the complainant disputed an answer, this time included
 * @param acknowledged    whether the last escalation was acknowledged; true when there was none
 */
public record ClockFacts(
        EscalationEvent event,
        Step step,
        int percentUsed,
        int escalationLevel,
        int disputes,
        boolean acknowledged) {

    public ClockFacts {
        Objects.requireNonNull(event, "event: escalation is decided because something happened");
    }
}
