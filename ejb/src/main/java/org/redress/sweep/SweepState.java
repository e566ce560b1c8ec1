package org.redress.sweep;

import java.time.Duration;

/** How the sweep of a node stands. */
public enum SweepState {
    /** Nothing is due. */
    IDLE,
    /** Something is due, and it is being done. */
    WORKING,
    /** The oldest work waits for more than a minute. More nodes, or a look at the database, will help; a restart will not. */
    BEHIND,
    /** No sign of life for a minute: whatever becomes due stays undone on this node. */
    DEAD;

    static final Duration BEHIND_AFTER = Duration.ofMinutes(1);

    /**
     * @param silent for how long the sweep of this node gave no sign of life
     * @param waited for how long the oldest work waits; zero where nothing is due
     * @param acting whether it acts at this moment
     */
    static SweepState of(Duration silent, Duration waited, boolean acting) {
        if (silent.compareTo(Pulse.DEAD_AFTER) > 0) {
            return DEAD;
        }
        if (waited.compareTo(BEHIND_AFTER) > 0) {
            return BEHIND;
        }
        return acting || !waited.isZero() ? WORKING : IDLE;
    }
}
