package org.redress.rulebook.releases;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a check, a test or an impact found about exactly these bytes of a release. */
@Entity
@Table(name = "rule_report")
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_report_seq")
    @SequenceGenerator(name = "rule_report_seq", sequenceName = "rule_report_seq", allocationSize = 50)
    private Long id;

    @Column(name = "release", nullable = false)
    private Long release;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "actor", nullable = false)
    private String actor;

    @Column(name = "passed", nullable = false)
    private boolean passed;

    @Column(name = "report", nullable = false)
    private String report;

    protected Report() {
    }

    public Report(long release, ReportKind kind, String hash, Instant at, String actor, boolean passed, String report) {
        this.release = release;
        this.kind = kind;
        this.hash = hash;
        this.at = at;
        this.actor = actor;
        this.passed = passed;
        this.report = report;
    }

    public ReportRow row() {
        return new ReportRow(kind, hash, at, actor, passed);
    }

    public boolean passed() {
        return passed;
    }

    /** As JSON. */
    public String text() {
        return report;
    }
}
