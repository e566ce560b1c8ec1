package org.redress.sweep;

import java.time.Instant;

/**
 * A time in which no node made a round.
 *
 * @param caughtUpAt when all of it was done; null while some is left
 * @param late       how many things were done late because of it
 */
public record OutageRow(Long id, Instant from, Instant to, Instant caughtUpAt, long late) {
}
