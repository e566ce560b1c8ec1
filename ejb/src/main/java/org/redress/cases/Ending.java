package org.redress.cases;

import java.time.Instant;

import org.redress.lifecycle.Outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a case ended: when, with which outcome, what was learned from it, and into which other case it went. */
@Embeddable
public class Ending {

    /** Of a case that is open. */
    static final Ending NONE = new Ending();

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "lessons")
    private String lessons;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    protected Ending() {
    }

    Ending(Outcome outcome, Instant closedAt, String lessons, Long mergedIntoId) {
        this.outcome = outcome;
        this.closedAt = closedAt;
        this.lessons = lessons;
        this.mergedIntoId = mergedIntoId;
    }

    /** Taken up again; what was learned stays. */
    Ending undone() {
        return new Ending(null, null, lessons, null);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String lessons() {
        return lessons;
    }

    public Long mergedIntoId() {
        return mergedIntoId;
    }
}
