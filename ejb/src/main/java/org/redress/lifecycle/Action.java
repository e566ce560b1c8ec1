package org.redress.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody can do to a case; {@link Lifecycle} says when, who, and what must be present. */
public enum Action {
    ACCEPT, AWAIT_WRITTEN, WRITTEN_RECEIVED, DECLINE, ANSWER, MERGE, WITHDRAW, ROUTE, REFUSE, ASSIGN, CANNOT_RESOLVE,
    DETERMINE, PROPOSE, APPROVE, RETURN, RECORD, REPLY, CONFIRM, DISPUTE, SURVEY, CLOSE, REOPEN, ESCALATE,
    ACKNOWLEDGE_ESCALATION, OVERRIDE_GRADE, URGE, POSTPONE, INFORM,
    /** The complainant's silence ends the case; no person can do this. */
    LAPSE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word by which the API names it, such as {@code cannot-resolve}. */
    public String word() {
        return word;
    }

    public static Optional<Action> of(String word) {
        return Arrays.stream(values()).filter(a -> a != LAPSE && a.word.equals(word)).findFirst();
    }
}
