package org.redress.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * How many may still go, where all of an hour count and several nodes count together in the database. It is counted there once a
 * second: where an hour brings tens of thousands, to count them for each would take longer than all else.
 */
public final class Allowance {

    private static final Duration RECENT = Duration.ofSeconds(1);

    private Instant countedAt;
    private long counted;

    /**
     * Takes one where there is room; if it does not go after all, that is put right within a second.
     *
     * @param most  how many may go
     * @param count how many went, in the database
     */
    public synchronized boolean take(Instant now, long most, LongSupplier count) {
        // Also where the clock was set back.
        if (countedAt == null || Duration.between(countedAt, now).abs().compareTo(RECENT) >= 0) {
            counted = count.getAsLong();
            countedAt = now;
        }
        if (counted >= most) {
            return false;
        }
        counted++;
        return true;
    }
}
