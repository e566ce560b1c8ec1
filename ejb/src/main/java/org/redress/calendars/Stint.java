package org.redress.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a clock's life in which it runs in one calendar, or stands still.
 *
 * @param to    null for the last, which has no end
 * @param pause null while it runs
 */
record Stint(Instant from, Instant to, WorkingCalendar calendar, PauseReason pause) {

    boolean isRunning() {
        return pause == null;
    }

    /** All of a clock, one after the other without a gap. */
    static List<Stint> of(Instant startedAt, Counting counting, List<Pause> pauses) {
        List<Stint> stints = new ArrayList<>();
        Instant cursor = startedAt;
        for (Pause pause : inOrder(startedAt, pauses)) {
            cut(cursor, pause.from(), null, counting, stints);
            cut(pause.from(), pause.to(), pause.reason(), counting, stints);
            cursor = pause.to();
        }
        if (cursor != null) {
            cut(cursor, null, null, counting, stints);
        }
        return stints;
    }

    /** Adds an interval, in as many pieces as it has calendars. */
    private static void cut(Instant from, Instant to, PauseReason pause, Counting counting, List<Stint> into) {
        Instant begin = from;
        WorkingCalendar calendar = counting.first();
        for (Counting.Stretch stretch : counting.then()) {
            boolean within = to == null || stretch.from().isBefore(to);
            if (within && stretch.from().isAfter(begin)) {
                into.add(new Stint(begin, stretch.from(), calendar, pause));
                begin = stretch.from();
            }
            if (within) {
                calendar = stretch.calendar();
            }
        }
        if (to == null || begin.isBefore(to)) {
            into.add(new Stint(begin, to, calendar, pause));
        }
    }

    /** By time, parted from each other and none before the start; the time in two of them counts as the earlier one's. */
    private static List<Pause> inOrder(Instant startedAt, List<Pause> pauses) {
        List<Pause> ordered = new ArrayList<>();
        Instant standing = startedAt;
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.isOver() && !pause.to().isAfter(standing)) {
                continue;
            }
            ordered.add(new Pause(pause.from().isBefore(standing) ? standing : pause.from(), pause.to(), pause.reason()));
            if (!pause.isOver()) {
                break;
            }
            standing = pause.to();
        }
        return ordered;
    }
}
