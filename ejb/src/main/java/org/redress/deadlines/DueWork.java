package org.redress.deadlines;

/** What a clock wants to be done when its next action falls due. */
public enum DueWork {
    WARN, BREACH,
    /** One level up again, because it is still late. */
    ESCALATE
}
