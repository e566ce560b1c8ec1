package org.redress.journal;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Where the journal of a case ends: the last entry, by number, seal, sort and time. */
@Embeddable
public class ChainEnd {

    @Column(name = "journal_seq", nullable = false)
    private long journalSeq;

    /** Null before the first. */
    @Column(name = "journal_hash")
    private String journalHash;

    @Column(name = "last_event", nullable = false)
    @Enumerated(EnumType.STRING)
    private EventType lastEvent = EventType.RECORDED;

    @Column(name = "last_event_at", nullable = false)
    private Instant lastEventAt;

    protected ChainEnd() {
    }

    /** Before the first entry. */
    public ChainEnd(Instant begun) {
        lastEventAt = begun;
    }

    public void advance(long seq, String hash, Instant at, EventType type) {
        journalSeq = seq;
        journalHash = hash;
        lastEventAt = at;
        lastEvent = type;
    }

    public long journalSeq() {
        return journalSeq;
    }

    public String journalHash() {
        return journalHash;
    }

    public EventType lastEvent() {
        return lastEvent;
    }

    public Instant lastEventAt() {
        return lastEventAt;
    }
}
