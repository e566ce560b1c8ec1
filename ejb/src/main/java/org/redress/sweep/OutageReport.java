package org.redress.sweep;

import java.time.Instant;
import java.util.List;

import org.redress.rules.vocabulary.Step;

/**
 * What was late because nobody swept.
 *
 * @param hidden how many cases were late that the reader may not see
 * @param items  the longest due first, at most a thousand
 */
public record OutageReport(OutageRow outage, long hidden, List<Item> items) {

    /**
     * @param threshold what was reached: {@code WARN}, {@code BREACH}, or {@code LATE-} and the hours
     * @param dueAt     when it was to be done
     * @param actedAt   when it was done
     */
    public record Item(String caseNumber, Step step, String threshold, Instant dueAt, Instant actedAt) {
    }
}
