package org.redress.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the whole system. The demonstration writes a believable past with it: what runs within
 * {@link #during} believes that it is another time; everybody else goes on in the present. And it lets people learn what
 * a day of silence leads to without waiting for it: there the present itself can lie ahead of the machine's.
 */
public final class RedressClock extends Clock {

    private final Clock machine;
    private final ThreadLocal<Instant> believed;
    private final AtomicReference<Duration> ahead;

    RedressClock() {
        // Microseconds, because both databases keep no more: an instant sealed into the journal must come back the same.
        this(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), new ThreadLocal<>(), new AtomicReference<>(Duration.ZERO));
    }

    RedressClock(Clock machine, ThreadLocal<Instant> believed, AtomicReference<Duration> ahead) {
        this.machine = machine;
        this.believed = believed;
        this.ahead = ahead;
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

    /** Goes ahead of the machine's clock by so much, from now on and for everybody. */
    public void goAhead(Duration by) {
        ahead.set(by);
    }

    /** By how much it is ahead of the machine's clock; zero everywhere but in a demonstration. */
    public Duration ahead() {
        return ahead.get();
    }

    @Override
    public Instant instant() {
        Instant moment = believed.get();
        return moment == null ? machine.instant().plus(ahead.get()) : moment;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RedressClock(machine.withZone(zone), believed, ahead);
    }
}
