package org.redress.sweep;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the sweep of this node lives, by a clock that nobody can set; kept in memory, as a dead one cannot write. */
@ApplicationScoped
public class Pulse {

    /** A round begins every five seconds, and a batch takes less than one. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(60);

    private volatile long lastBeat = System.nanoTime();
    private volatile boolean acting;
    private volatile boolean failing;
    private volatile long lastRoundNanos;

    /** Something went forward: a round began, a batch was done, a round ended. */
    void beat() {
        lastBeat = System.nanoTime();
    }

    void acts(boolean now) {
        acting = now;
    }

    void roundEnded(boolean failed, long nanos) {
        acting = false;
        failing = failed;
        lastRoundNanos = nanos;
        if (!failed) {
            beat();
        }
    }

    boolean isActing() {
        return acting;
    }

    /** Whether the last round could not do its work. */
    boolean isFailing() {
        return failing;
    }

    long lastRoundMillis() {
        return lastRoundNanos / 1_000_000;
    }

    Duration sinceLastBeat() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }
}
