package org.redress.sweep;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A time in which no node made a round. It is noticed by the first round after it, which catches up with what became due
 * meanwhile; when none of that is left, everybody concerned is told once, and the outage is caught up.
 */
@Entity
@Table(name = "outage")
public class Outage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outage_seq")
    @SequenceGenerator(name = "outage_seq", sequenceName = "outage_seq", allocationSize = 50)
    private Long id;

    @Column(name = "from_at", nullable = false)
    private Instant fromAt;

    @Column(name = "to_at", nullable = false)
    private Instant toAt;

    @Column(name = "caught_up_at")
    private Instant caughtUpAt;

    protected Outage() {
    }

    Outage(Instant from, Instant to) {
        fromAt = from;
        toAt = to;
    }

    void caughtUp(Instant at) {
        caughtUpAt = at;
    }

    Long id() {
        return id;
    }

    Instant from() {
        return fromAt;
    }

    Instant to() {
        return toAt;
    }

    /** Null as long as something of it is left. */
    Instant caughtUpAt() {
        return caughtUpAt;
    }

    OutageRow row(long late) {
        return new OutageRow(id, fromAt, toAt, caughtUpAt, late);
    }
}
