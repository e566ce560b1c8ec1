package org.redress.rulebook.epochs;

/** What becomes of open cases when another release takes over. */
public enum OpenCases {
    /** They keep what was decided until something about them changes; only new cases are decided by the new rules. */
    NEW_ONLY,
    /** Each is decided again; a clock that ran out stays late. */
    DECIDE_AGAIN
}
