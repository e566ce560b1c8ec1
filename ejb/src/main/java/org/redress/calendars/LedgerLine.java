package org.redress.calendars;

import java.time.Instant;

/**
 * A stretch of a clock's life and what became of it.
 *
 * @param reason  why it stood still, {@link #LATE} for what was used after the time was over, {@link #SUMMED} where many
 *                lines were put into one; else null
 * @param seconds of working time where that is what counts; those that counted make up what was used
 */
public record LedgerLine(Instant from, Instant to, What what, String reason, long seconds) {

    public static final String LATE = "LATE";
    public static final String SUMMED = "SUMMED";

    /** What became of it. */
    public enum What {
        COUNTED,
        /** Nobody works, so nothing counts. */
        OUTSIDE_HOURS,
        PAUSED,
        /** Will count until the due time. */
        AHEAD
    }
}
