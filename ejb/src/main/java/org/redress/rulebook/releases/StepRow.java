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

/** One thing that happened to a release. Written once, never changed: the database refuses it. */
@Entity
@Table(name = "rule_step")
public class StepRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_step_seq")
    @SequenceGenerator(name = "rule_step_seq", sequenceName = "rule_step_seq", allocationSize = 50)
    private Long id;

    @Column(name = "release", nullable = false)
    private Long release;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "actor", nullable = false)
    private String actor;

    @Column(name = "step", nullable = false)
    @Enumerated(EnumType.STRING)
    private ReleaseStep step;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "epoch")
    private Long epoch;

    @Column(name = "detail")
    private String detail;

    protected StepRow() {
    }

    StepRow(Release release, Instant at, String actor, ReleaseStep step, Long epoch, String detail) {
        this.release = release.number();
        this.at = at;
        this.actor = actor;
        this.step = step;
        this.hash = release.hash();
        this.epoch = epoch;
        this.detail = detail == null || detail.length() <= 10_000 ? detail : detail.substring(0, 10_000);
    }

    StepView view() {
        return new StepView(at, actor, step, hash, epoch, detail);
    }
}
