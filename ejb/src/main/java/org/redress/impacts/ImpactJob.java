package org.redress.impacts;

import java.time.Duration;
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

/**
 * An impact that somebody asked for. One node works on it and says now and then how far it is; whoever wants it to end says
 * so here, and the node stops. A node that fell silent with it failed.
 */
@Entity
@Table(name = "rule_impact")
public class ImpactJob {

    /** It gives a sign of life every second, but for the start of its process, which a loaded machine takes a minute for. */
    private static final Duration SILENT_AFTER = Duration.ofMinutes(3);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_impact_seq")
    @SequenceGenerator(name = "rule_impact_seq", sequenceName = "rule_impact_seq", allocationSize = 50)
    private Long id;

    @Column(name = "release", nullable = false)
    private long release;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "days", nullable = false)
    private int days;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private ImpactState state = ImpactState.RUNNING;

    @Column(name = "asked_by", nullable = false)
    private String askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "node", nullable = false)
    private String node;

    @Column(name = "beat_at", nullable = false)
    private Instant beatAt;

    @Column(name = "done", nullable = false)
    private long done;

    @Column(name = "total", nullable = false)
    private long total;

    @Column(name = "unwanted", nullable = false)
    private boolean unwanted;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "failure")
    private String failure;

    @Column(name = "report")
    private String report;

    protected ImpactJob() {
    }

    ImpactJob(long release, String hash, int days, String askedBy, Instant askedAt, String node) {
        this.release = release;
        this.hash = hash;
        this.days = days;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.node = node;
        this.beatAt = askedAt;
    }

    /** @return whether somebody still wants it */
    boolean progress(long cases, long of, Instant at) {
        done = cases;
        total = of;
        beatAt = at;
        return !unwanted;
    }

    void cancel() {
        unwanted = true;
    }

    void done(String found, Instant at) {
        state = ImpactState.DONE;
        report = found;
        finishedAt = at;
    }

    /** @param words for an author */
    void failed(String words, Instant at) {
        state = unwanted ? ImpactState.CANCELLED : ImpactState.FAILED;
        failure = words == null || words.length() <= 2_000 ? words : words.substring(0, 2_000);
        finishedAt = at;
    }

    Long id() {
        return id;
    }

    long release() {
        return release;
    }

    String hash() {
        return hash;
    }

    int days() {
        return days;
    }

    String askedBy() {
        return askedBy;
    }

    /** Null before it is done. */
    String report() {
        return report;
    }

    /** One that nobody wants any more is over for everybody but the node, which stops when it looks up. */
    ImpactState stateAt(Instant now) {
        if (state != ImpactState.RUNNING) {
            return state;
        }
        return unwanted ? ImpactState.CANCELLED : beatAt.plus(SILENT_AFTER).isBefore(now) ? ImpactState.FAILED : state;
    }

    /** Why there is no report, in words for an author; null otherwise. */
    String failureAt(Instant now) {
        return stateAt(now) == ImpactState.FAILED && failure == null ? "The server that worked on it was stopped. Ask for it again." : failure;
    }

    ImpactView view(Instant now, Object found) {
        return new ImpactView(id, release, hash, days, stateAt(now), askedBy, askedAt, finishedAt, done, total, failureAt(now), found);
    }
}
