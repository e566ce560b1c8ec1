package org.redress.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A clock that runs against a target: what it may use, what it has used, and when it warns and falls due.
 *
 * <p>Everything is derived from when it started, in which calendars it counted and when it stood still, each time anew.
 * So a target that is raised or lowered on the way keeps the time already used, and no sum can drift.
 *
 * @param wishedAt a moment that a person set: an earlier end than the target's, which nothing but they can move; or null
 */
public record Countdown(Target target, Counting counting, Instant startedAt, List<Pause> pauses, Instant wishedAt) {

    /** Where an amount of time is used up, and how much real time that took. */
    private record Reached(Instant at, Duration used) {
    }

    /** @param pauses in any order; where two overlap, the time in both counts once */
    public Countdown {
        Objects.requireNonNull(target, "A countdown needs a target.");
        Objects.requireNonNull(counting, "A countdown needs a calendar.");
        Objects.requireNonNull(startedAt, "A countdown needs the moment at which it started.");
        pauses = List.copyOf(pauses);
    }

    public Countdown(Target target, WorkingCalendar calendar, Instant startedAt, List<Pause> pauses) {
        this(target, Counting.in(calendar), startedAt, pauses, null);
    }

    public static Countdown unpaused(Target target, WorkingCalendar calendar, Instant startedAt) {
        return new Countdown(target, calendar, startedAt, List.of());
    }

    /** The same clock, as if one that stands still went on at this moment; that is what can be said of its end now. */
    public Countdown goingOnAt(Instant now) {
        List<Pause> over = pauses.stream().map(pause -> pause.isOver() ? pause
                : new Pause(pause.from(), now.isBefore(pause.from()) ? pause.from() : now, pause.reason())).toList();
        return new Countdown(target, counting, startedAt, over, wishedAt);
    }

    /** All the time that may be used until it falls due: working time where the target is counted in that, else elapsed time. */
    public Duration allowance() {
        return end().used();
    }

    /**
     * When the target is used up. While the clock stands still this is the earliest moment that is possible, as if it
     * went on the moment it was stopped: the truth is known only when it goes on.
     */
    public Instant dueAt() {
        return end().at();
    }

    /** When it would fall due if no person had set an earlier moment. */
    public Instant ruledDueAt() {
        return ruled().at();
    }

    /**
     * When this share of the time is used up: of working time, so within opening hours, where it is counted in that.
     *
     * @param percent 0 to 100
     */
    public Instant warnAt(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A warning at " + percent + " % is out of range. Give 0 to 100.");
        }
        return isWished() ? reach(target.inPlainTime(), share(end().used(), percent)).at()
                : reach(target, share(target.allowance(counting.first(), startedAt), percent)).at();
    }

    /** Whether it ends at the moment that a person set, not where the target does. */
    public boolean isWished() {
        return wishedAt != null && wishedAt.isBefore(ruled().at());
    }

    /** The time used until a moment, pauses left out; zero before the start. It goes on growing after the due time. */
    public Duration usedAt(Instant now) {
        return used(now, Stint.of(startedAt, counting, pauses));
    }

    /** Whether the clock stands still at a moment. */
    public boolean isPausedAt(Instant now) {
        return pauses.stream().anyMatch(pause -> !now.isBefore(pause.from()) && (!pause.isOver() || now.isBefore(pause.to())));
    }

    /** What counted and what did not until now, and, while there is time left, what lies ahead until it falls due. */
    public List<LedgerLine> ledger(Instant now) {
        return new Ledger(goingOnAt(now)).openAt(now);
    }

    /** The same for a clock that ended: that was met or cancelled at this moment. */
    public List<LedgerLine> ledgerUntil(Instant ended) {
        return new Ledger(goingOnAt(ended)).endedAt(ended);
    }

    private Reached end() {
        Reached ruled = ruled();
        if (wishedAt == null || !wishedAt.isBefore(ruled.at())) {
            return ruled;
        }
        Instant at = wishedAt.isBefore(startedAt) ? startedAt : wishedAt;
        return new Reached(at, used(at, goingOn()));
    }

    private Reached ruled() {
        return reach(target, target.allowance(counting.first(), startedAt));
    }

    private static Duration share(Duration time, int percent) {
        return time.multipliedBy(percent).dividedBy(100);
    }

    /** @param amount as it is measured in the first calendar */
    private Reached reach(Target measure, Duration amount) {
        Duration left = amount;
        Duration used = Duration.ZERO;
        WorkingCalendar in = counting.first();
        for (Stint stint : goingOn()) {
            if (!stint.isRunning()) {
                continue;
            }
            left = measure.carriedOver(left, in, stint.calendar());
            in = stint.calendar();
            Duration length = stint.to() == null ? null : between(in, stint.from(), stint.to());
            if (length == null || left.compareTo(length) <= 0) {
                return new Reached(plus(in, stint.from(), left), used.plus(left));
            }
            left = left.minus(length);
            used = used.plus(length);
        }
        throw new IllegalStateException("A clock that goes on has no end of its own.");
    }

    private Duration used(Instant now, List<Stint> stints) {
        Duration used = Duration.ZERO;
        for (Stint stint : stints) {
            if (!stint.from().isBefore(now)) {
                break;
            }
            if (stint.isRunning()) {
                Instant until = stint.to() == null || now.isBefore(stint.to()) ? now : stint.to();
                used = used.plus(between(stint.calendar(), stint.from(), until));
            }
        }
        return used;
    }

    /** Without the pause that has no end yet. */
    private List<Stint> goingOn() {
        return Stint.of(startedAt, counting, pauses.stream().filter(Pause::isOver).toList());
    }

    private Instant plus(WorkingCalendar calendar, Instant from, Duration amount) {
        return target.isCountedInWorkingTime() ? calendar.due(from, amount) : from.plus(amount);
    }

    private Duration between(WorkingCalendar calendar, Instant from, Instant to) {
        return target.isCountedInWorkingTime() ? calendar.workingTime(from, to) : Duration.between(from, to);
    }
}
