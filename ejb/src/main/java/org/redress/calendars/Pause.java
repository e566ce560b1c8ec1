package org.redress.calendars;

import java.time.Instant;
import java.util.Objects;

/**
 * A stretch in which a clock stands still.
 *
 * @param to when it went on; null while it still stands
 */
public record Pause(Instant from, Instant to, PauseReason reason) {

    public Pause {
        Objects.requireNonNull(from, "A pause needs the moment at which it began.");
        Objects.requireNonNull(reason, "A pause needs its reason.");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause from " + from + " to " + to + " ends before it begins.");
        }
    }

    public Pause(Instant from, Instant to) {
        this(from, to, PauseReason.AWAITING_WRITTEN);
    }

    public static Pause since(Instant from) {
        return new Pause(from, null);
    }

    public boolean isOver() {
        return to != null;
    }
}
