package org.redress.rulebook.epochs;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * That a release is to decide from some time on. Once written it never changes; every node prepares it, and then it comes
 * into force on all of them at one instant or on none ({@link EpochEnd}).
 */
@Entity
@Table(name = "rule_epoch")
public class RuleEpoch {

    @Id
    @Column(name = "number")
    private Long number;

    @Column(name = "release", nullable = false)
    private long release;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private EpochKind kind;

    @Column(name = "asked_by", nullable = false)
    private String askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "from_at", nullable = false)
    private Instant fromAt;

    @Column(name = "reason")
    private String reason;

    @Column(name = "open_cases", nullable = false)
    @Enumerated(EnumType.STRING)
    private OpenCases openCases;

    protected RuleEpoch() {
    }

    RuleEpoch(long number, long release, String hash, EpochKind kind, String askedBy, Instant askedAt, Instant fromAt, String reason,
        OpenCases openCases) {
        this.number = number;
        this.release = release;
        this.hash = hash;
        this.kind = kind;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.fromAt = fromAt;
        this.reason = reason;
        this.openCases = openCases;
    }

    public long number() {
        return number;
    }

    public long release() {
        return release;
    }

    public String hash() {
        return hash;
    }

    public EpochKind kind() {
        return kind;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant fromAt() {
        return fromAt;
    }

    public String reason() {
        return reason;
    }

    public OpenCases openCases() {
        return openCases;
    }
}
