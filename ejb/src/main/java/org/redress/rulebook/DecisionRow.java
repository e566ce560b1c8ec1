package org.redress.rulebook;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One decision of the rules about one case, with what it looked at, so that it can be explained and repeated. */
@Entity
@Table(name = "decision")
public class DecisionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "occasion", nullable = false)
    private String occasion;

    @Column(name = "release", nullable = false)
    private String release;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "epoch", nullable = false)
    private long epoch;

    @Column(name = "facts", nullable = false)
    private String facts;

    @Column(name = "decided", nullable = false)
    private String decided;

    @Column(name = "fail_safe", nullable = false)
    private boolean failSafe;

    @Column(name = "micros", nullable = false)
    private long micros;

    protected DecisionRow() {
    }

    DecisionRow(Long caseId, Instant at, String occasion, String release, String hash, long epoch, String facts,
        String decided, boolean failSafe, long micros) {
        this.caseId = caseId;
        this.at = at;
        this.occasion = occasion;
        this.release = release;
        this.hash = hash;
        this.epoch = epoch;
        this.facts = facts;
        this.decided = decided;
        this.failSafe = failSafe;
        this.micros = micros;
    }

    public String decided() {
        return decided;
    }

    public String facts() {
        return facts;
    }

    public String release() {
        return release;
    }
}
