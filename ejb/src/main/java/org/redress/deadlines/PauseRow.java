package org.redress.deadlines;

import java.time.Instant;

import org.redress.calendars.Pause;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A time in which a clock stood still. */
@Embeddable
class PauseRow {

    @Column(name = "from_at", nullable = false)
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    protected PauseRow() {
    }

    PauseRow(Instant from) {
        this.from = from;
    }

    boolean isOver() {
        return to != null;
    }

    void end(Instant at) {
        to = at;
    }

    Pause pause() {
        return new Pause(from, to);
    }
}
