package org.redress.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.redress.rules.vocabulary.EscalationLevel;

/**
 * All escalations of a period.
 *
 * @param hidden how many more there were by level, in cases that the reader may not see
 * @param items  oldest first
 */
public record EscalationReport(Instant from, Instant to, Map<EscalationLevel, Long> hidden, List<EscalationLine> items) {
}
