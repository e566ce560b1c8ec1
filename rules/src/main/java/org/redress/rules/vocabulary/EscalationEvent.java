package org.redress.rules.vocabulary;

/** What happened to a case that may lift it up the escalation chain. */
public enum EscalationEvent {
    /** The case was graded, or graded anew. */
    GRADED,
    /** A clock reached its warning. */
    WARNED,
    /** A clock ran out. */
    BREACHED,
    /** Another 24 hours went by after a breach without progress. */
    STILL_LATE,
    /** The complainant does not accept the answer. */
    DISPUTED,
    /** The manager whom the case was escalated to kept silent for too long. */
    UNACKNOWLEDGED
}
