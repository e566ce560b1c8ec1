package org.redress.rulebook.replays;

import java.time.Instant;

/**
 * A decision that was taken about a case.
 *
 * @param occasion what the rules were asked for
 * @param engine   what answered; null for what was decided before that was kept
 */
public record DecisionSummary(long id, Instant at, String occasion, String release, String hash, long epoch, String engine, boolean failSafe,
    long micros) {
}
