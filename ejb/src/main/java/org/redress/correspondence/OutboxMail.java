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

/** A mail that must leave the system: written in the transaction of what it tells, sent from here once. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    /** What sort of mail. */
    public enum Kind {
        ACKNOWLEDGEMENT, REPLY, NOTICE
    }

    /** How far it is. */
    public enum State {
        WAITING, SENT, FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_mail_seq")
    @SequenceGenerator(name = "outbox_mail_seq", sequenceName = "outbox_mail_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "recipient", nullable = false)
    private String recipient;

    @Column(name = "copies")
    private String copies;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "body", nullable = false)
    private String body;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(name = "next_action_at")
    private Instant nextActionAt;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "message_id")
    private String messageId;

    protected OutboxMail() {
    }

    OutboxMail(Long caseId, Kind kind, String recipient, String copies, String subject, String body, Instant writtenAt) {
        this.caseId = caseId;
        this.kind = kind;
        this.recipient = recipient;
        this.copies = copies;
        this.subject = subject;
        this.body = body;
        this.writtenAt = writtenAt;
        this.nextActionAt = writtenAt;
    }

    public Long id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String copies() {
        return copies;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public State state() {
        return state;
    }

    /** By what name it leaves, with the angle brackets; null until somebody takes it to send it, and the same ever after. */
    public String messageId() {
        return messageId;
    }

    public int attempts() {
        return attempts;
    }
}
