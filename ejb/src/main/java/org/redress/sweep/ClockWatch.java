package org.redress.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Compares the clock on the wall with one that only goes forward. What both say since the last look differs when somebody
 * set the wall clock; an hour in which the process stood still shows on both.
 */
final class ClockWatch {

    /** Clocks are slewed by seconds all the time. */
    static final Duration TOLERANCE = Duration.ofSeconds(30);

    private Instant wall;
    private long steady;

    /**
     * @param now    on the wall
     * @param nanos  of the steady clock, from any beginning
     * @return by how much the wall clock was set since the last look, negative for backwards; empty where it was not
     */
    Optional<Duration> look(Instant now, long nanos) {
        Optional<Duration> jump = Optional.empty();
        if (wall != null) {
            Duration difference = Duration.between(wall, now).minusNanos(nanos - steady);
            jump = difference.abs().compareTo(TOLERANCE) > 0 ? Optional.of(difference) : Optional.empty();
        }
        wall = now;
        steady = nanos;
        return jump;
    }
}
