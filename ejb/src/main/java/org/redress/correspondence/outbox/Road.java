package org.redress.correspondence.outbox;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether mails get out of the house from this node; kept in memory, as each node has a road of its own. */
@ApplicationScoped
public class Road {

    private static final Duration FIRST = Duration.ofSeconds(4);
    private static final Duration MOST = Duration.ofSeconds(20);

    private volatile Blockade blockade;

    /** Since when it is blocked, why, how often it was tried, and when it is tried again. */
    record Blockade(Instant since, String why, int tries, Instant until) {
    }

    /** @return whether it was free before */
    synchronized boolean block(String why, Instant now) {
        boolean wasFree = blockade == null;
        int tries = wasFree ? 1 : blockade.tries() + 1;
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 5));
        blockade = new Blockade(wasFree ? now : blockade.since(), why, tries, now.plus(wait.compareTo(MOST) < 0 ? wait : MOST));
        return wasFree;
    }

    /** @return whether it was blocked before */
    synchronized boolean free() {
        boolean wasBlocked = blockade != null;
        blockade = null;
        return wasBlocked;
    }

    boolean isToBeTriedAt(Instant now) {
        Blockade present = blockade;
        return present == null || !present.until().isAfter(now);
    }

    /** Null while it is free. */
    Blockade blockade() {
        return blockade;
    }
}
