package org.redress.time;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Hands out the one clock; nobody else asks the machine for the time. */
@ApplicationScoped
public class SystemClock {

    @Produces
    @Singleton
    @Typed({Clock.class, RedressClock.class})
    public RedressClock clock() {
        return new RedressClock();
    }
}
