package org.redress.casework;

import java.util.ArrayList;
import java.util.List;

import org.redress.calendars.WorkingCalendar;
import org.redress.casework.RecalculationReport.LeftOut;
import org.redress.casework.RecalculationReport.Moved;

/** Adds up what becomes of the clocks that are counted anew. */
final class RecalculationTally {

    /** More nobody looks at one by one; the counts tell of all. */
    private static final int MOST_ROWS = 1_000;

    private final List<Moved> rows = new ArrayList<>();
    private final List<LeftOut> refused = new ArrayList<>();
    private int clocks;
    private int moved;
    private int nowLate;
    private int stayLate;

    void add(String number, Recounted clock) {
        clocks++;
        nowLate += clock.getsLate() ? 1 : 0;
        stayLate += clock.staysLate() ? 1 : 0;
        if (clock.isMoved()) {
            moved++;
            if (rows.size() < MOST_ROWS) {
                rows.add(clock.row(number));
            }
        }
    }

    void refuse(List<LeftOut> more) {
        refused.addAll(more);
    }

    int clocks() {
        return clocks;
    }

    int moved() {
        return moved;
    }

    RecalculationReport report(WorkingCalendar edited, boolean applied, int left) {
        return new RecalculationReport(edited.name(), edited.version(), applied, clocks, moved, nowLate, stayLate, left, rows, refused);
    }
}
