package org.redress.calendars;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A stretch of a day during which the office is open, from the first moment in it to the first moment after it.
 *
 * <p>Written {@code 09:00-18:00}. Midnight as the end is the end of the day (24:00), as no opening can end where its
 * day begins.
 */
public record Opening(LocalTime from, LocalTime to) {

    public Opening {
        Objects.requireNonNull(from, "An opening needs a time at which it begins.");
        Objects.requireNonNull(to, "An opening needs a time at which it ends.");
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Opening " + from + "-" + to + " ends before it has begun. "
                    + "Part one that passes midnight into two, the first until 24:00.");
        }
    }

    /** @throws IllegalArgumentException if a text is not a time such as 09:00 or, as the end, 24:00 */
    public static Opening of(String from, String to) {
        return new Opening(LocalTimes.parse(from), "24:00".equals(to) ? LocalTime.MIDNIGHT : LocalTimes.parseEnd(to));
    }

    /** Nanoseconds after midnight on the clock on the wall. */
    long fromNanoOfDay() {
        return from.toNanoOfDay();
    }

    /** Nanoseconds after midnight on the clock on the wall; that of 24:00 is the length of a day. */
    long toNanoOfDay() {
        return to.equals(LocalTime.MIDNIGHT) ? LocalTimes.NANOS_PER_DAY : to.toNanoOfDay();
    }

    /** How long it is by the clock on the wall. */
    long nanos() {
        return toNanoOfDay() - fromNanoOfDay();
    }

    boolean overlaps(Opening other) {
        return fromNanoOfDay() < other.toNanoOfDay() && other.fromNanoOfDay() < toNanoOfDay();
    }

    /** The end as people write it. */
    public String toText() {
        return to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString();
    }

    @Override
    public String toString() {
        return from + "-" + toText();
    }
}
