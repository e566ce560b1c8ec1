package org.redress.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A clock that runs against a target: what it may use, what it has used, and when it warns and falls due.
 *
 * <p>Everything is derived from when it started and when it stood still, each time anew. So a target that is raised or
 * lowered on the way keeps the time already used, and no sum can drift.
 */
public record Countdown(Target target, WorkingCalendar calendar, Instant startedAt, List<Pause> pauses) {

    /** @param pauses in any order; where two overlap, the time in both counts once */
    public Countdown {
        Objects.requireNonNull(target, "A countdown needs a target.");
        Objects.requireNonNull(calendar, "A countdown needs a calendar.");
        Objects.requireNonNull(startedAt, "A countdown needs the moment at which it started.");
        pauses = List.copyOf(pauses);
    }

    public static Countdown unpaused(Target target, WorkingCalendar calendar, Instant startedAt) {
        return new Countdown(target, calendar, startedAt, List.of());
    }

    /** All the time that may be used: working time where the target is counted in that, else elapsed time. */
    public Duration allowance() {
        return target.allowance(calendar, startedAt);
    }

    /**
     * When the target is used up. While the clock stands still this is the earliest moment that is possible, as if it
     * went on the moment it was stopped: the truth is known only when it goes on.
     */
    public Instant dueAt() {
        return whenUsed(allowance());
    }

    /**
     * When this share of the target is used up: of working time, so within opening hours, where it is counted in that.
     *
     * @param percent 0 to 100
     */
    public Instant warnAt(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A warning at " + percent + " % is out of range. Give 0 to 100.");
        }
        return whenUsed(allowance().multipliedBy(percent).dividedBy(100));
    }

    /** The time used until a moment, pauses left out; zero before the start. It goes on growing after the due time. */
    public Duration usedAt(Instant now) {
        Duration used = Duration.ZERO;
        Instant running = startedAt;
        for (Pause pause : pausesInOrder()) {
            if (!pause.from().isBefore(now)) {
                break;
            }
            used = used.plus(between(running, pause.from()));
            if (!pause.isOver()) {
                return used;
            }
            running = pause.to();
        }
        return running.isBefore(now) ? used.plus(between(running, now)) : used;
    }

    /** Whether the clock stands still at a moment. */
    public boolean isPausedAt(Instant now) {
        return pauses.stream().anyMatch(pause -> !now.isBefore(pause.from()) && (!pause.isOver() || now.isBefore(pause.to())));
    }

    private Instant whenUsed(Duration amount) {
        Duration left = amount;
        Instant running = startedAt;
        for (Pause pause : pausesInOrder()) {
            Instant due = plus(running, left);
            if (!pause.isOver() || !pause.from().isBefore(due)) {
                return due;
            }
            left = left.minus(between(running, pause.from()));
            running = pause.to();
        }
        return plus(running, left);
    }

    /** By time, parted from each other and none before the start. */
    private List<Pause> pausesInOrder() {
        List<Pause> ordered = new ArrayList<>();
        Instant standing = startedAt;
        for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.isOver() && !pause.to().isAfter(standing)) {
                continue;
            }
            Instant from = pause.from().isBefore(standing) ? standing : pause.from();
            ordered.add(new Pause(from, pause.to()));
            if (!pause.isOver()) {
                break;
            }
            standing = pause.to();
        }
        return ordered;
    }

    private Instant plus(Instant from, Duration amount) {
        return target.isCountedInWorkingTime() ? calendar.due(from, amount) : from.plus(amount);
    }

    private Duration between(Instant from, Instant to) {
        return target.isCountedInWorkingTime() ? calendar.workingTime(from, to) : Duration.between(from, to);
    }
}
