package org.redress.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;

import org.redress.rules.vocabulary.CountedIn;

/**
 * A clock the slow and obvious way: from one pause or move to the next it looks at the wall every minute, asks whether
 * time counts there, and adds the seconds up. Shares nothing with how the real one does it.
 */
final class SlowWalk {

    private static final long FOREVER = Long.MAX_VALUE / 4;

    private final Countdown clock;
    private final Map<WorkingCalendar, WallMinutes> walls;
    private final long start;
    private final TreeSet<Long> changes = new TreeSet<>();

    SlowWalk(Countdown clock, Map<WorkingCalendar, WallMinutes> walls) {
        this.clock = clock;
        this.walls = walls;
        this.start = clock.startedAt().getEpochSecond();
        clock.pauses().forEach(pause -> {
            changes.add(pause.from().getEpochSecond());
            if (pause.to() != null) {
                changes.add(pause.to().getEpochSecond());
            }
        });
        clock.counting().then().forEach(stretch -> changes.add(stretch.from().getEpochSecond()));
    }

    /** Seconds used until a moment, which is a whole second. */
    long usedAt(Instant now) {
        long until = now.getEpochSecond();
        long used = 0;
        for (long at = start; at < until;) {
            long end = Math.min(nextChange(at), until);
            if (isRunning(at, true)) {
                WallMinutes wall = wallAt(at);
                while (at < end) {
                    long next = Math.min(nextMinute(at), end);
                    used += wall == null || wall.isOpen(at) ? next - at : 0;
                    at = next;
                }
            }
            at = end;
        }
        return used;
    }

    /** The first second at which the time is used up: days where it is days that count, else seconds. */
    Instant due(double days, long seconds) {
        boolean byDays = clock.target().countedIn() == CountedIn.WORKING_DAY;
        double daysLeft = days;
        long left = seconds;
        for (long at = start;;) {
            long end = nextChange(at);
            if (isRunning(at, false)) {
                WallMinutes wall = wallAt(at);
                double ordinaryDay = calendarAt(at).ordinaryDay().getSeconds();
                while (at < end) {
                    long next = Math.min(nextMinute(at), end);
                    if (wall == null || wall.isOpen(at)) {
                        long needed = byDays ? (long) Math.ceil(daysLeft * ordinaryDay - 1e-4) : left;
                        if (needed <= next - at) {
                            return Instant.ofEpochSecond(at + needed);
                        }
                        daysLeft -= (next - at) / ordinaryDay;
                        left -= next - at;
                    }
                    at = next;
                }
            }
            at = end;
        }
    }

    /** Open seconds from the start until the office closes for the first time before it opens on another date. */
    long untilTheDayCloses() {
        WorkingCalendar calendar = clock.counting().first();
        WallMinutes wall = walls.computeIfAbsent(calendar, WallMinutes::new);
        LocalDate day = null;
        long open = 0;
        for (long at = start;; at = nextMinute(at)) {
            if (wall.isOpen(at)) {
                LocalDate today = Instant.ofEpochSecond(at).atZone(calendar.zone()).toLocalDate();
                if (day != null && !day.equals(today)) {
                    return open;
                }
                day = today;
                open += nextMinute(at) - at;
            }
        }
    }

    /** Seconds until the same day and time of the next month. */
    long untilNextMonth() {
        return clock.startedAt().atZone(clock.counting().first().zone()).plusMonths(1).toEpochSecond() - start;
    }

    private static long nextMinute(long at) {
        return Math.floorDiv(at, 60L) * 60 + 60;
    }

    private long nextChange(long at) {
        Long change = changes.higher(at);
        return change == null ? FOREVER : change;
    }

    private boolean isRunning(long at, boolean openPausesCount) {
        for (Pause pause : clock.pauses()) {
            boolean begun = at >= pause.from().getEpochSecond();
            boolean standing = pause.to() == null ? openPausesCount : at < pause.to().getEpochSecond();
            if (begun && standing) {
                return false;
            }
        }
        return true;
    }

    /** Null where it does not matter what the wall shows. */
    private WallMinutes wallAt(long at) {
        boolean always = clock.target().countedIn() == CountedIn.ELAPSED || clock.target().countedIn() == CountedIn.CALENDAR;
        return always ? null : walls.computeIfAbsent(calendarAt(at), WallMinutes::new);
    }

    private WorkingCalendar calendarAt(long at) {
        WorkingCalendar calendar = clock.counting().first();
        for (Counting.Stretch stretch : clock.counting().then()) {
            if (stretch.from().getEpochSecond() <= at) {
                calendar = stretch.calendar();
            }
        }
        return calendar;
    }
}
