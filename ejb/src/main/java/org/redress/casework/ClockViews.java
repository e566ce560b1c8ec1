package org.redress.casework;

import java.time.Instant;
import java.util.List;

import org.redress.calendars.Countdown;
import org.redress.calendars.Counting;
import org.redress.calendars.LedgerLine;
import org.redress.casework.CaseView.DeadlineView;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Deadline;

/** Draws the clocks of a case as they stand at one moment. */
record ClockViews(CaseClocks clocks, Instant now) {

    List<DeadlineView> withoutLedgers() {
        return clocks.all().stream().map(d -> view(d, null)).toList();
    }

    List<DeadlineView> withLedgers() {
        return clocks.all().stream().map(d -> view(d, d.ledger(now, clocks.calendarOf(d)))).toList();
    }

    private DeadlineView view(Deadline d, List<LedgerLine> ledger) {
        Counting counting = clocks.calendarOf(d);
        Countdown countdown = d.countdown(counting);
        Instant until = d.endedAt() == null ? now : d.endedAt();
        return new DeadlineView(d.step(), d.startedAt(), d.warnAt(), d.earliestDueAt(now, counting), d.stateAt(now), d.metAt(),
            d.percentUsedAt(until, counting), d.given().hours(), d.given().countedIn(), d.given().release(), d.course().calendar(),
            d.course().calendarVersion(), d.given().wishedAt(), countdown.usedAt(until).getSeconds(), countdown.allowance().getSeconds(),
            ledger);
    }
}
