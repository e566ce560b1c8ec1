package org.redress.rulebook.epochs;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A second person stands by an emergency. */
@Entity
@Table(name = "rule_epoch_confirmation")
public class EpochConfirmation {

    @Id
    @Column(name = "epoch")
    private Long epoch;

    @Column(name = "actor", nullable = false)
    private String actor;

    @Column(name = "at", nullable = false)
    private Instant at;

    protected EpochConfirmation() {
    }

    EpochConfirmation(long epoch, String actor, Instant at) {
        this.epoch = epoch;
        this.actor = actor;
        this.at = at;
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }
}
