package org.redress.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/** Working time the slow and obvious way: look at the clock on the wall every minute. Right for whole minutes only. */
final class MinuteByMinute {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WorkingCalendar calendar;

    MinuteByMinute(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    long workingMinutes(Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            if (isOpen(minute)) {
                minutes++;
            }
        }
        return minutes;
    }

    Instant due(Instant from, long workingMinutes) {
        Instant minute = from;
        for (long left = workingMinutes; left > 0; minute = minute.plus(MINUTE)) {
            if (isOpen(minute)) {
                left--;
            }
        }
        return minute;
    }

    /** As {@link #due}, with a clock that stands still during pauses. */
    Instant due(Instant from, long minutes, boolean ofWorkingTime, List<Pause> pauses) {
        Instant minute = from;
        for (long left = minutes; left > 0; minute = minute.plus(MINUTE)) {
            if (isRunning(minute, pauses) && (!ofWorkingTime || isOpen(minute))) {
                left--;
            }
        }
        return minute;
    }

    private boolean isOpen(Instant minute) {
        ZonedDateTime wall = minute.atZone(calendar.zone());
        int minuteOfDay = wall.getHour() * 60 + wall.getMinute();
        List<Opening> exception = calendar.exceptions().get(wall.toLocalDate());
        List<Opening> openings = exception != null ? exception
                : calendar.openings().getOrDefault(wall.getDayOfWeek(), List.of());
        return openings.stream().anyMatch(opening -> {
            int from = opening.from().getHour() * 60 + opening.from().getMinute();
            int to = opening.to().getHour() * 60 + opening.to().getMinute();
            return from <= minuteOfDay && minuteOfDay < (to == 0 ? 24 * 60 : to);
        });
    }

    private static boolean isRunning(Instant minute, List<Pause> pauses) {
        return pauses.stream().noneMatch(pause -> !minute.isBefore(pause.from()) && minute.isBefore(pause.to()));
    }
}
