package org.redress.rules.vocabulary;

/** What the hours of a target are. */
public enum CountedIn {
    /** Hours on the wall clock. */
    ELAPSED,
    /** Hours within the opening hours of the department's calendar. */
    WORKING,
    /** Working days: nine hours are one ordinary day of the department's calendar, however long that is. */
    WORKING_DAY,
    /** Until the close of the working day on which the clock starts (of the next one, if it starts after hours). */
    SAME_WORKING_DAY,
    /** Calendar months, 730 hours each: the same day and time of a later month. */
    CALENDAR
}
