package org.redress.casework;

import java.time.Instant;
import java.util.List;

import org.redress.rules.vocabulary.Step;

/**
 * What counting the open clocks of a calendar anew in its latest edit does, or did.
 *
 * @param version  the edit of the calendar
 * @param applied  false for a look ahead, which changes nothing
 * @param clocks   how many counted in an older edit
 * @param moved    how many of them fall due at another moment
 * @param nowLate  how many of those that were in time are late by the new count
 * @param stayLate how many that ran out would have had time by the new count; they stay late
 * @param left     how many clocks still wait for it; call again
 * @param cases    the moved clocks, at most so many; of their cases nothing is told but the number
 * @param refused  cases that were not recalculated, and why
 */
public record RecalculationReport(String calendar, long version, boolean applied, int clocks, int moved, int nowLate, int stayLate,
    int left, List<Moved> cases, List<LeftOut> refused) {

    /** @param isLate by the new count, or because what ran out stays late */
    public record Moved(String number, Step step, Instant before, Instant after, boolean wasLate, boolean isLate) {
    }

    public record LeftOut(String number, String reason) {
    }
}
