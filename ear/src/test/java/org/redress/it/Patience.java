package org.redress.it;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what the server does by itself. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long LOOK_AGAIN_NANOS = 100_000_000L;

    private Patience() {
    }

    static void until(Callable<Boolean> condition) {
        long begin = System.nanoTime();
        try {
            while (!condition.call()) {
                if (System.nanoTime() - begin > LIMIT.toNanos()) {
                    throw new AssertionError("It did not happen within " + LIMIT + ".");
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        } catch (AssertionError | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
