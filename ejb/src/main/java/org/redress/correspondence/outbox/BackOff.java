package org.redress.correspondence.outbox;

import java.time.Duration;

/** How long to wait after a try that failed for now: ten seconds, then four times as long each time, at most four hours. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofHours(4);
    private static final int FACTOR = 4;

    private BackOff() {
    }

    /** @param attempts made so far, 1 or more */
    static Duration after(int attempts) {
        Duration wait = FIRST;
        for (int i = 1; i < attempts && wait.compareTo(MOST) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        return wait.compareTo(MOST) < 0 ? wait : MOST;
    }
}
