package org.redress.web.moments;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock as a list or a page shows it.
 *
 * @param percentUsed 0 to 100
 * @param soon        past its early warning, and not late yet
 */
public record ClockFace(Instant dueAt, int percentUsed, boolean soon, boolean late, boolean paused) {

    static ClockFace of(Instant startedAt, Instant warnAt, Instant dueAt, boolean paused, Instant now) {
        boolean late = !paused && now.isAfter(dueAt);
        boolean soon = !paused && !late && warnAt != null && now.isAfter(warnAt);
        return new ClockFace(dueAt, used(startedAt, dueAt, now), soon, late, paused);
    }

    private static int used(Instant startedAt, Instant dueAt, Instant now) {
        if (startedAt == null || !dueAt.isAfter(startedAt)) {
            return now.isAfter(dueAt) ? 100 : 0;
        }
        long whole = Duration.between(startedAt, dueAt).toMillis();
        long gone = Duration.between(startedAt, now).toMillis();
        return (int) Math.max(0, Math.min(100, gone * 100 / whole));
    }
}
