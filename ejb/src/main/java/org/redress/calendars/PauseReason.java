package org.redress.calendars;

/** Why a clock stands still. */
public enum PauseReason {
    /** The matter was told by mouth and has to come in writing. */
    AWAITING_WRITTEN,
    /** What the clock waited for was done, until a dispute or a reopening undid it: nothing runs while a case is over. */
    ENDED
}
