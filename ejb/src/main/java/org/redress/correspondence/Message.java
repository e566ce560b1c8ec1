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

/** Anything said to or by the complainant, or among ourselves about the case. Never changed once it is there. */
@Entity
@Table(name = "message")
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Column(name = "direction", nullable = false)
    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Column(name = "author", nullable = false)
    private String author;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body", nullable = false)
    private String body;

    protected Message() {
    }

    /** @param at when it was said, which may be earlier than when it was recorded */
    public Message(Long caseId, MessageKind kind, Direction direction, String author, Instant at, Instant recordedAt,
        String subject, String body) {
        this.caseId = caseId;
        this.kind = kind;
        this.direction = direction;
        this.author = author;
        this.at = at;
        this.recordedAt = recordedAt;
        this.subject = subject;
        this.body = body;
    }

    /** Whether the complainant may read it: what they said, and what was said to them. */
    public boolean isForComplainant() {
        return direction != Direction.INTERNAL;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public MessageKind kind() {
        return kind;
    }

    public Direction direction() {
        return direction;
    }

    /** User name of the member of staff, or {@code complainant}. */
    public String author() {
        return author;
    }

    public Instant at() {
        return at;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }
}
