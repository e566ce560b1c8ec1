package org.redress.calendars;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;

/** Times of day as calendars write them. */
final class LocalTimes {

    static final long NANOS_PER_DAY = TimeUnit.DAYS.toNanos(1);

    private LocalTimes() {
    }

    static LocalTime parse(String text) {
        try {
            return LocalTime.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time of day. Write it as hours and minutes, such as 09:00.", e);
        }
    }

    /** Refuses 00:00, which a person who writes it as an end may have meant either way. */
    static LocalTime parseEnd(String text) {
        LocalTime time = parse(text);
        if (time.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("An opening cannot end at " + text + ". Write 24:00 for the end of the day.");
        }
        return time;
    }
}
