package org.redress.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the whole system. The demonstration writes a believable past with it: what runs within
 * {@link #during} believes that it is another time; everybody else goes on in the present.
 */
public final class RedressClock extends Clock {

    private final Clock machine;
    private final ThreadLocal<Instant> believed = new ThreadLocal<>();

    RedressClock() {
        // Microseconds, because both databases keep no more: an instant sealed into the journal must come back the same.
        this(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    }

    private RedressClock(Clock machine) {
        this.machine = machine;
    }

    /** Does something as if it were that time. */
    public void during(Instant moment, Runnable work) {
        believed.set(moment);
        try {
            work.run();
        } finally {
            believed.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant moment = believed.get();
        return moment == null ? machine.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RedressClock(machine.withZone(zone));
    }
}
