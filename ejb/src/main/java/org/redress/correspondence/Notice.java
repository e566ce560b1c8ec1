package org.redress.correspondence;

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

/** A word to a member of staff about a case, shown in the shell until it is read. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    private Long id;

    @Column(name = "person_id", nullable = false)
    private Long personId;

    /** Null where the notice sums up. */
    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "text")
    private String text;

    @Column(name = "at", nullable = false)
    private Instant at;

    /** From when on it shows: at night a word that can wait waits for the office to open. */
    @Column(name = "visible_from", nullable = false)
    private Instant visibleFrom;

    /** Whose deputy the reader is in this, or null. */
    @Column(name = "in_place_of_id")
    private Long inPlaceOfId;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {
    }

    /** @param to who reads it, and from when on */
    Notice(Reader to, Long caseId, NoticeKind kind, String text, Instant at) {
        this.personId = to.personId();
        this.inPlaceOfId = to.inPlaceOfId();
        this.visibleFrom = to.visibleFrom();
        this.caseId = caseId;
        this.kind = kind;
        this.text = text;
        this.at = at;
    }

    public Long personId() {
        return personId;
    }

    public Long inPlaceOfId() {
        return inPlaceOfId;
    }

    public Instant visibleFrom() {
        return visibleFrom;
    }

    public Long caseId() {
        return caseId;
    }

    public NoticeKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }

    /** Reading it again changes nothing. */
    public void read(Instant when) {
        if (readAt == null) {
            readAt = when;
        }
    }
}
