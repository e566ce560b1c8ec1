package org.redress.time;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The one place that asks the machine for the time. It ticks in microseconds, because that is what both
 * databases keep: an instant that was hashed into the journal must come back the same.
 */
@ApplicationScoped
public class SystemClock {

    @Produces
    @Singleton
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
