package org.redress.sweep;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last sign of life of one node: when it made its last round, so that everybody can see a time in which nobody did. */
@Entity
@Table(name = "sweep_node")
public class SweepNode {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "last_round_at", nullable = false)
    private Instant lastRoundAt;

    @Column(name = "last_round_ms", nullable = false)
    private long lastRoundMs;

    @Column(name = "cases_acted_on", nullable = false)
    private long casesActedOn;

    @Column(name = "clock_jumps", nullable = false)
    private int clockJumps;

    @Column(name = "last_jump_at")
    private Instant lastJumpAt;

    @Column(name = "last_jump_ms")
    private Long lastJumpMs;

    protected SweepNode() {
    }

    SweepNode(String name, Instant since) {
        this.name = name;
        this.since = since;
        this.lastRoundAt = since;
    }

    /** The node started anew: what it counts begins at zero. */
    void started(Instant at) {
        since = at;
        casesActedOn = 0;
        clockJumps = 0;
        lastJumpAt = null;
        lastJumpMs = null;
    }

    /** A sign of life. */
    void alive(Instant at, long roundMs, long actedOn) {
        lastRoundAt = at;
        lastRoundMs = roundMs;
        casesActedOn = actedOn;
    }

    void clockJumped(Instant at, Duration by) {
        clockJumps++;
        lastJumpAt = at;
        lastJumpMs = by.toMillis();
    }

    NodeRow row() {
        return new NodeRow(name, since, lastRoundAt, lastRoundMs, casesActedOn, clockJumps, lastJumpAt,
            lastJumpMs == null ? null : lastJumpMs / 1000);
    }
}
