package org.redress.rulebook;

import java.time.Instant;

import org.redress.rulebook.replays.DecisionSummary;
import org.redress.rules.book.Decision;
import org.redress.rules.engine.EngineVersion;
import org.redress.rules.vocabulary.Grade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    /** What answered; null for what was decided before that was kept. */
    @Column(name = "engine")
    private String engine;

    /** The grade that a person gave; null where the rules graded. */
    @Column(name = "given")
    @Enumerated(EnumType.STRING)
    private Grade given;

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

    DecisionRow(Long caseId, Instant at, String occasion, Decided decided, String facts, Grade given, String text) {
        Decision decision = decided.decision();
        this.caseId = caseId;
        this.at = at;
        this.occasion = occasion;
        this.release = decision.release();
        this.hash = decision.hash();
        this.epoch = decided.epoch();
        this.engine = EngineVersion.NAME;
        this.facts = facts;
        this.given = given;
        this.decided = text;
        this.failSafe = decision.failSafe();
        this.micros = decision.micros();
    }

    public String decided() {
        return decided;
    }

    public String facts() {
        return facts;
    }

    public Long caseId() {
        return caseId;
    }

    Grade given() {
        return given;
    }

    DecisionSummary summary() {
        return new DecisionSummary(id, at, occasion, release, hash, epoch, engine, failSafe, micros);
    }
}
