package org.redress.regrading;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Open cases being decided again for an epoch. It commits with the cases of each batch, so that after a crash the next batch
 * goes on exactly where the last one ended, on whichever node.
 */
@Entity
@Table(name = "rule_regrading")
public class Regrading {

    @Id
    @Column(name = "epoch")
    private Long epoch;

    @Column(name = "after_case", nullable = false)
    private long afterCase;

    @Column(name = "done", nullable = false)
    private long done;

    @Column(name = "changed", nullable = false)
    private long changed;

    @Column(name = "failed", nullable = false)
    private long failed;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Regrading() {
    }

    Regrading(long epoch, Instant begunAt) {
        this.epoch = epoch;
        this.begunAt = begunAt;
    }

    void decided(long caseId, boolean otherwise) {
        afterCase = caseId;
        done++;
        changed += otherwise ? 1 : 0;
    }

    /** It keeps what was decided before, and a person should look. */
    void leftOut(long caseId) {
        afterCase = caseId;
        failed++;
    }

    void finish(Instant at) {
        finishedAt = at;
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    long afterCase() {
        return afterCase;
    }

    RegradingRow row() {
        return new RegradingRow(epoch, done, changed, failed, begunAt, finishedAt);
    }
}
