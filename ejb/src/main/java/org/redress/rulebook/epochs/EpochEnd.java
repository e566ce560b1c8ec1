package org.redress.rulebook.epochs;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What became of an epoch that was asked for: in force from an instant on, or cancelled. Written once, by whichever node is first. */
@Entity
@Table(name = "rule_epoch_end")
public class EpochEnd {

    @Id
    @Column(name = "epoch")
    private Long epoch;

    @Column(name = "in_force", nullable = false)
    private boolean inForce;

    @Column(name = "at", nullable = false)
    private Instant at;

    /** From then on every node decides by it; null where it was cancelled. */
    @Column(name = "switch_at")
    private Instant switchAt;

    @Column(name = "reason")
    private String reason;

    protected EpochEnd() {
    }

    private EpochEnd(long epoch, boolean inForce, Instant at, Instant switchAt, String reason) {
        this.epoch = epoch;
        this.inForce = inForce;
        this.at = at;
        this.switchAt = switchAt;
        this.reason = reason;
    }

    static EpochEnd inForce(long epoch, Instant at, Instant switchAt) {
        return new EpochEnd(epoch, true, at, switchAt, null);
    }

    static EpochEnd cancelled(long epoch, Instant at, String reason) {
        return new EpochEnd(epoch, false, at, null, reason.length() > 2_000 ? reason.substring(0, 2_000) : reason);
    }

    public long epoch() {
        return epoch;
    }

    public boolean isInForce() {
        return inForce;
    }

    public Instant switchAt() {
        return switchAt;
    }

    public String reason() {
        return reason;
    }
}
