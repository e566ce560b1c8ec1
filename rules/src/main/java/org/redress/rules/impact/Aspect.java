package org.redress.rules.impact;

/** What a decision may say otherwise than before. */
public enum Aspect {
    GRADE, DEADLINES, WARNINGS, DEPARTMENT, APPROVALS, MEASURES, PRIORITY, SUGGESTIONS, WRITTEN,
    /** How long silence lasts, and what clocks do when an end is undone: numbers of the house. */
    NUMBERS,
    ESCALATION,
    /** One of the two books failed, or had nothing to say. */
    FAILURE
}
