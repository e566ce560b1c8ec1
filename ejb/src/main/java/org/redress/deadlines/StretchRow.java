package org.redress.deadlines;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A calendar in which a clock counted, until its case went to a department with another one. */
@Embeddable
class StretchRow {

    @Column(name = "until_at", nullable = false)
    private Instant until;

    @Column(name = "calendar", nullable = false)
    private String calendar;

    @Column(name = "calendar_version", nullable = false)
    private long version;

    protected StretchRow() {
    }

    StretchRow(Instant until, String calendar, long version) {
        this.until = until;
        this.calendar = calendar;
        this.version = version;
    }

    Instant until() {
        return until;
    }

    String calendar() {
        return calendar;
    }

    long version() {
        return version;
    }
}
