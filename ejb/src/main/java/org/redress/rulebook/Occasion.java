package org.redress.rulebook;

import java.util.Locale;

/** What the rules were asked for, when a decision was kept. */
public enum Occasion {

    /** A case was recorded. */
    RECORD,

    /** It was brought along from before, with what had been decided then. */
    IMPORT,

    /** It was routed to a department. */
    ROUTE,

    /** What was only said came on paper. */
    WRITTEN_RECEIVED,

    /** The investigation determined who is responsible. */
    DETERMINE,

    /** The complainant does not accept the answer. */
    DISPUTE,

    /** It was opened again. */
    REOPEN,

    /** What is known about it was changed. */
    CHANGE,

    /** What is known about its customer was changed. */
    CUSTOMER,

    /** A person, or a clock that ran out, gave the grade. */
    OVERRIDE_GRADE,

    /** Other rules took over, and open cases were to be decided by them. */
    DECIDE_AGAIN;

    /** As it is kept, and as the API answers it: {@code decide-again}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
