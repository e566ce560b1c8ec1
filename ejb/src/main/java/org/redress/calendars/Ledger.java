package org.redress.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.redress.calendars.LedgerLine.What;

/**
 * Tells a clock's life line by line, without a gap: what counted, what did not, and what lies ahead. Seconds are those of
 * the running sum, so that however the moments fall the lines add up to the sum and not to its neighbour.
 */
final class Ledger {

    /** More lines than this nobody reads; the oldest, and those farthest ahead, are summed up. */
    static final int MOST_BEHIND = 80;
    static final int MOST_AHEAD = 30;

    private final Countdown clock;
    private final List<Stint> stints;
    private final List<LedgerLine> lines = new ArrayList<>();
    private Duration sum = Duration.ZERO;

    /** @param clock one that does not stand still any more */
    Ledger(Countdown clock) {
        this.clock = clock;
        this.stints = Stint.of(clock.startedAt(), clock.counting(), clock.pauses());
    }

    List<LedgerLine> openAt(Instant now) {
        Instant due = clock.dueAt();
        tell(clock.startedAt(), now.isBefore(due) ? now : due, What.COUNTED, null);
        tell(due, now, What.COUNTED, LedgerLine.LATE);
        List<LedgerLine> behind = summedUp(lines, MOST_BEHIND);
        lines.clear();
        tell(now.isBefore(clock.startedAt()) ? clock.startedAt() : now, due, What.AHEAD, null);
        behind.addAll(summedAhead(lines));
        return behind;
    }

    List<LedgerLine> endedAt(Instant ended) {
        Instant due = clock.dueAt();
        tell(clock.startedAt(), ended.isBefore(due) ? ended : due, What.COUNTED, null);
        tell(due, ended, What.COUNTED, LedgerLine.LATE);
        return summedUp(lines, MOST_BEHIND);
    }

    private void tell(Instant from, Instant to, What running, String reason) {
        for (Stint stint : stints) {
            Instant begin = stint.from().isBefore(from) ? from : stint.from();
            Instant end = stint.to() == null || to.isBefore(stint.to()) ? to : stint.to();
            if (!begin.isBefore(end)) {
                continue;
            }
            if (!stint.isRunning()) {
                idle(begin, end, What.PAUSED, stint.pause().name());
            } else if (clock.target().isCountedInWorkingTime()) {
                byHours(stint.calendar(), begin, end, running, reason);
            } else {
                used(begin, end, running, reason);
            }
        }
    }

    private void byHours(WorkingCalendar calendar, Instant from, Instant to, What running, String reason) {
        Instant cursor = from;
        Instant open = null;
        OpenSpans spans = new OpenSpans(calendar, from, to);
        while (spans.next()) {
            boolean goesOn = open != null && spans.from().equals(cursor);
            if (!goesOn) {
                used(open, cursor, running, reason);
                idle(cursor, spans.from(), What.OUTSIDE_HOURS, null);
                open = spans.from();
            }
            cursor = spans.to();
        }
        used(open, cursor, running, reason);
        idle(cursor, to, What.OUTSIDE_HOURS, null);
    }

    private void used(Instant from, Instant to, What what, String reason) {
        if (from == null || !from.isBefore(to)) {
            return;
        }
        Duration before = sum;
        sum = sum.plus(Duration.between(from, to));
        lines.add(new LedgerLine(from, to, what, reason, sum.getSeconds() - before.getSeconds()));
    }

    private void idle(Instant from, Instant to, What what, String reason) {
        if (from.isBefore(to)) {
            lines.add(new LedgerLine(from, to, what, reason, to.getEpochSecond() - from.getEpochSecond()));
        }
    }

    /** Puts the oldest together, but no two that a pause parts. */
    private static List<LedgerLine> summedUp(List<LedgerLine> all, int most) {
        List<LedgerLine> kept = new ArrayList<>();
        int tooMany = all.size() - most;
        for (int i = 0; i < all.size(); i++) {
            LedgerLine line = all.get(i);
            LedgerLine last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean joins = i < tooMany && line.what() != What.PAUSED && last != null && last.what() != What.PAUSED;
            if (joins) {
                kept.set(kept.size() - 1, joined(last, line, What.COUNTED));
            } else {
                kept.add(line);
            }
        }
        return kept;
    }

    private static List<LedgerLine> summedAhead(List<LedgerLine> all) {
        if (all.size() <= MOST_AHEAD) {
            return all;
        }
        List<LedgerLine> kept = new ArrayList<>(all.subList(0, MOST_AHEAD));
        kept.add(all.subList(MOST_AHEAD, all.size()).stream().reduce((one, next) -> joined(one, next, What.AHEAD)).orElseThrow());
        return kept;
    }

    private static LedgerLine joined(LedgerLine one, LedgerLine next, What what) {
        return new LedgerLine(one.from(), next.to(), what, LedgerLine.SUMMED, secondsOf(one, what) + secondsOf(next, what));
    }

    private static long secondsOf(LedgerLine line, What what) {
        return line.what() == what ? line.seconds() : 0;
    }
}
