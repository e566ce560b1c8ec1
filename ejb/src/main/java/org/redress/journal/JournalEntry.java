package org.redress.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

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
 * One thing that happened to a case. Written once, never changed: the database refuses updates and deletes, and every
 * entry seals the one before it, so that a change made behind the database's back shows.
 */
@Entity
@Table(name = "journal_entry")
public class JournalEntry {

    /** What the first entry of a case names as the entry before it. */
    static final String GENESIS = "0".repeat(64);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "journal_entry_seq")
    @SequenceGenerator(name = "journal_entry_seq", sequenceName = "journal_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "seq", nullable = false)
    private long seq;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "actor", nullable = false)
    private String actor;

    @Column(name = "type", nullable = false)
    @Enumerated(EnumType.STRING)
    private EventType type;

    @Column(name = "data", nullable = false)
    private String data;

    @Column(name = "previous_hash", nullable = false)
    private String previousHash;

    @Column(name = "hash", nullable = false)
    private String hash;

    protected JournalEntry() {
    }

    JournalEntry(Long caseId, String number, long seq, Instant at, String actor, EventType type, String data,
        String previousHash) {
        this.caseId = caseId;
        this.seq = seq;
        this.at = at;
        this.actor = actor;
        this.type = type;
        this.data = data;
        this.previousHash = previousHash;
        this.hash = seal(number);
    }

    /** SHA-256 over everything that the entry says, lengths included, so that no two readings share a seal. */
    String seal(String number) {
        String content = String.join("\n", previousHash, number, Long.toString(seq), at.toString(), type.name(),
            Integer.toString(actor.length()), actor, Integer.toString(data.length()), data);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }

    public Long caseId() {
        return caseId;
    }

    /** 1 for the first entry of the case, without a gap. */
    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public EventType type() {
        return type;
    }

    /** What the entry says beyond its type, as a JSON object. */
    public String data() {
        return data;
    }

    public String previousHash() {
        return previousHash;
    }

    public String hash() {
        return hash;
    }
}
