package org.redress.cases;

import java.time.Duration;
import java.time.Instant;

import org.redress.rules.vocabulary.Grade;

/**
 * One number that sorts a worklist, the smallest first: the moment at which the case is due, brought forward by its
 * grade, its escalation and its priority.
 */
public final class Urgency {

    /** Comes after every case that has a clock. */
    private static final long NO_CLOCK = Instant.parse("9000-01-01T00:00:00Z").getEpochSecond();

    private static final Duration PER_GRADE = Duration.ofHours(24);
    private static final Duration PER_LEVEL = Duration.ofHours(24);
    private static final Duration PER_PRIORITY_POINT = Duration.ofMinutes(6);

    private Urgency() {
    }

    /**
     * @param dueAt    of the nearest clock, or null where none runs
     * @param level    of escalation, 0 to 4
     * @param priority 0 to 100
     * @return seconds since 1970 at which the case would be due if it were an unescalated general one
     */
    public static long of(Instant dueAt, Grade grade, int level, int priority) {
        long due = dueAt == null ? NO_CLOCK : dueAt.getEpochSecond();
        return due - grade.ordinal() * PER_GRADE.toSeconds() - level * PER_LEVEL.toSeconds()
            - priority * PER_PRIORITY_POINT.toSeconds();
    }
}
