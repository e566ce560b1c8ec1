package org.redress.casework;

import java.time.Duration;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Forgets once a night the idempotency keys that nobody will repeat any more. To miss a night does no harm. */
@Singleton
public class OldKeys {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    IdempotencyKeys keys;

    @Schedule(hour = "3", minute = "37", persistent = false, info = "Redress: old idempotency keys")
    void forget() {
        keys.forgetOlderThan(KEPT);
    }
}
