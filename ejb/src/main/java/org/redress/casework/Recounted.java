package org.redress.casework;

import java.time.Instant;

import org.redress.calendars.Counting;
import org.redress.calendars.WorkingCalendar;
import org.redress.casework.RecalculationReport.Moved;
import org.redress.deadlines.Deadline;
import org.redress.deadlines.DeadlineState;
import org.redress.rules.vocabulary.Step;

/** What one clock says before and after it is counted anew. */
record Recounted(Step step, Instant before, Instant after, boolean wasLate, boolean lateByCount) {

    static Recounted of(Deadline clock, Counting counting, WorkingCalendar edited, Instant now) {
        boolean wasLate = clock.stateAt(now) == DeadlineState.BREACHED;
        Instant after = clock.countdown(counting.recounted(edited)).goingOnAt(now).dueAt();
        boolean paused = clock.state() == DeadlineState.PAUSED;
        return new Recounted(clock.step(), clock.earliestDueAt(now, counting), after, wasLate, !paused && after.isBefore(now));
    }

    boolean isMoved() {
        return !before.equals(after);
    }

    boolean getsLate() {
        return !wasLate && lateByCount;
    }

    /** It would have had time; but what was told as late stays late. */
    boolean staysLate() {
        return wasLate && !lateByCount;
    }

    Moved row(String number) {
        return new Moved(number, step, before, after, wasLate, wasLate || lateByCount);
    }
}
