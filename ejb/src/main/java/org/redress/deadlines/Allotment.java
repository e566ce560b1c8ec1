package org.redress.deadlines;

import java.math.BigDecimal;
import java.time.Instant;

import org.redress.calendars.Target;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.vocabulary.CountedIn;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How much time a clock was given: by which release of the rules, and by which moment a person wished for. */
@Embeddable
public class Allotment {

    @Column(name = "hours", nullable = false)
    private BigDecimal hours;

    @Column(name = "counted_in", nullable = false)
    @Enumerated(EnumType.STRING)
    private CountedIn countedIn;

    @Column(name = "warn_percent", nullable = false)
    private int warnPercent;

    @Column(name = "release")
    private String release;

    @Column(name = "wished_at")
    private Instant wishedAt;

    protected Allotment() {
    }

    private Allotment(BigDecimal hours, CountedIn countedIn, int warnPercent, String release, Instant wishedAt) {
        this.hours = hours;
        this.countedIn = countedIn;
        this.warnPercent = warnPercent;
        this.release = release;
        this.wishedAt = wishedAt;
    }

    static Allotment of(DeadlineTarget target, String release) {
        return new Allotment(target.hours(), target.countedIn(), target.warnPercent(), release, null);
    }

    /** The time of the other one; a wish stays, it is not the rules' to move. */
    Allotment retargeted(Allotment other) {
        return new Allotment(other.hours, other.countedIn, other.warnPercent, other.release, wishedAt);
    }

    Allotment wished(Instant at) {
        return new Allotment(hours, countedIn, warnPercent, release, at);
    }

    boolean isSameTime(Allotment other) {
        return hours.compareTo(other.hours) == 0 && countedIn == other.countedIn && warnPercent == other.warnPercent;
    }

    Target target() {
        return new Target(hours, countedIn);
    }

    public BigDecimal hours() {
        return hours;
    }

    public CountedIn countedIn() {
        return countedIn;
    }

    public int warnPercent() {
        return warnPercent;
    }

    /** Of the rule book; null for a clock from before they were kept. */
    public String release() {
        return release;
    }

    public Instant wishedAt() {
        return wishedAt;
    }
}
