package org.redress.sweep;

import java.time.Instant;

/**
 * How one node sweeps.
 *
 * @param name            of the node, {@code redress.node}
 * @param since           when it started
 * @param lastRoundAt     when it made its last round, or during a long one its last sign of life
 * @param lastRoundMillis how long that took
 * @param casesActedOn    since it started
 * @param clockJumps      how often the clock of its machine jumped since it started
 * @param lastJumpAt      when it did so last; null where it never did
 * @param lastJumpSeconds by how much, negative for backwards; null where it never did
 */
public record NodeRow(String name, Instant since, Instant lastRoundAt, long lastRoundMillis, long casesActedOn, int clockJumps,
    Instant lastJumpAt, Long lastJumpSeconds) {
}
