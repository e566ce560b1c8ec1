package org.redress.deadlines;

import java.time.Instant;

import org.redress.calendars.Pause;
import org.redress.calendars.PauseReason;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A time in which a clock stood still, and why. */
@Embeddable
class PauseRow {

    @Column(name = "from_at", nullable = false)
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    @Column(name = "reason", nullable = false)
    @Enumerated(EnumType.STRING)
    private PauseReason reason;

    protected PauseRow() {
    }

    PauseRow(Instant from, Instant to, PauseReason reason) {
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    boolean isOver() {
        return to != null;
    }

    void end(Instant at) {
        to = at;
    }

    Pause pause() {
        return new Pause(from, to, reason);
    }

    Instant from() {
        return from;
    }
}
