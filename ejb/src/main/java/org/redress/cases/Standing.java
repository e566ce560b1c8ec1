package org.redress.cases;

import java.time.Instant;

import org.redress.rules.vocabulary.Step;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a case stands in every worklist: its nearest clock, and one number that sorts by urgency. Kept on the case, so
 * that a list is read from one index.
 *
 * @see org.redress.cases.Urgency
 */
@Embeddable
public class Standing {

    @Column(name = "next_step")
    @Enumerated(EnumType.STRING)
    private Step nextStep;

    @Column(name = "next_started_at")
    private Instant nextStartedAt;

    @Column(name = "next_warn_at")
    private Instant nextWarnAt;

    @Column(name = "next_due_at")
    private Instant nextDueAt;

    @Column(name = "urgency", nullable = false)
    private long urgency;

    protected Standing() {
    }

    public Standing(Step nextStep, Instant nextStartedAt, Instant nextWarnAt, Instant nextDueAt, long urgency) {
        this.nextStep = nextStep;
        this.nextStartedAt = nextStartedAt;
        this.nextWarnAt = nextWarnAt;
        this.nextDueAt = nextDueAt;
        this.urgency = urgency;
    }

    public Step nextStep() {
        return nextStep;
    }

    public Instant nextDueAt() {
        return nextDueAt;
    }

    public long urgency() {
        return urgency;
    }
}
