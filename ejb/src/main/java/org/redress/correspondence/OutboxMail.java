package org.redress.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
 * A mail that must leave the system: written in the transaction of what it tells, and sent from here once.
 *
 * <p>It waits; a node claims it, which is committed before the first word to the mail server; it is sent, waits for another
 * try, or has failed for good. What was sent may come back. A node that dies between the server's answer and our commit
 * leaves one doubt: the mail goes once more then, under the same Message-ID, and the doubt is counted.
 */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    /** What sort of mail. */
    public enum Kind {
        ACKNOWLEDGEMENT, REPLY, NOTICE
    }

    /** How far it is. */
    public enum State {
        WAITING,
        /** A node has it in its hands. */
        SENDING, SENT,
        /** Refused for good, by the mail server or because nobody took it for days. */
        FAILED,
        /** It left, and came back. */
        BOUNCED,
        /** One automatic mail too many to one address or about one case. */
        SUPPRESSED
    }

    private static final int MOST_WORDS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_mail_seq")
    @SequenceGenerator(name = "outbox_mail_seq", sequenceName = "outbox_mail_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Whether nobody wrote it: it says so in its head, and there is a limit to how many leave. */
    @Column(name = "automatic", nullable = false)
    private boolean automatic;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "recipient", nullable = false)
    private String recipient;

    /** The recipient in small letters: mails to one address leave in the order in which they were written. */
    @Column(name = "addressee", nullable = false)
    private String addressee;

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

    @Column(name = "in_reply_to")
    private String inReplyTo;

    @Column(name = "template_version_id")
    private Long templateVersionId;

    /** The message that it carries, with the files that go with it; null where it is told nowhere else. */
    @Column(name = "said_id")
    private Long saidId;

    /** Those who have not got it yet, where some have; null means everybody. */
    @Column(name = "still_to")
    private String stillTo;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    /** Whether whoever claimed it began to speak of it to the mail server. */
    @Column(name = "begun", nullable = false)
    private boolean begun;

    @Column(name = "doubts", nullable = false)
    private int doubts;

    /** Whether those who handle the case know how it ended; false only after a failure, until they are told. */
    @Column(name = "told", nullable = false)
    private boolean told = true;

    protected OutboxMail() {
    }

    OutboxMail(Long caseId, Kind kind, String recipient, String copies, String subject, String body, Instant writtenAt) {
        this.caseId = caseId;
        this.kind = kind;
        this.automatic = kind != Kind.REPLY;
        this.recipient = recipient;
        // A tag behind a plus is a fold in the same mailbox: what goes there is counted, and kept in order, with the rest.
        this.addressee = recipient.strip().toLowerCase(Locale.ROOT).replaceAll("\\+[^@]*@", "@");
        this.copies = copies;
        this.subject = subject;
        this.body = body;
        this.writtenAt = writtenAt;
        this.nextActionAt = writtenAt;
    }

    /** @param versionId of the template that it was written with, so that one can read later what it said then */
    void writtenWith(Long versionId) {
        templateVersionId = versionId;
    }

    /** @param messageId of the message that it carries; or null */
    void carries(Long messageId) {
        saidId = messageId;
    }

    /** @param mailId of the mail that it answers, with angle brackets */
    void answers(String mailId) {
        inReplyTo = mailId;
    }

    /** From here on nobody else sends it. @param newId what it is called, unless it has a name from an earlier try */
    public void claim(String by, String newId, Instant now) {
        state = State.SENDING;
        messageId = messageId == null ? newId : messageId;
        claimedBy = by;
        claimedAt = now;
        begun = false;
    }

    /** The first word about it to the mail server comes next. */
    public void begin(Instant now) {
        begun = true;
        claimedAt = now;
        attempts++;
    }

    public void sent(Instant now) {
        end(State.SENT);
        sentAt = now;
        stillTo = null;
        lastError = null;
    }

    /** @param remaining who will not get it; whoever took it has it, and does not get it when it is sent again */
    public void failed(List<String> remaining, String why) {
        end(State.FAILED);
        stillTo = String.join(", ", remaining);
        told = caseId == null;
        lastError = shortened(why);
    }

    /** @param remaining who has not got it yet */
    public void later(List<String> remaining, String why, Instant when) {
        end(State.WAITING);
        stillTo = String.join(", ", remaining);
        lastError = shortened(why);
        nextActionAt = when;
    }

    /** Put back; where it was begun it may have left. */
    public void putBack(String why, Instant when) {
        doubts += begun ? 1 : 0;
        lastError = begun ? shortened(why) : lastError;
        end(State.WAITING);
        nextActionAt = when;
    }

    public void suppress(String why) {
        end(State.SUPPRESSED);
        lastError = shortened(why);
    }

    /** It came back. */
    public void bounced(String why) {
        end(State.BOUNCED);
        lastError = shortened(why);
    }

    /** A person wants it sent (again), now; to whom it has not reached. */
    public void again(Instant now) {
        boolean cameBack = state == State.BOUNCED;
        end(State.WAITING);
        stillTo = cameBack ? null : stillTo;
        nextActionAt = now;
    }

    public void told() {
        told = true;
    }

    private void end(State next) {
        state = next;
        nextActionAt = null;
        claimedBy = null;
        claimedAt = null;
        begun = false;
    }

    private static String shortened(String words) {
        String line = words == null ? "" : words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) : line;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public String recipient() {
        return recipient;
    }

    public String addressee() {
        return addressee;
    }

    public String copies() {
        return copies;
    }

    /** Who gets it beside the recipient. */
    public List<String> copiesTo() {
        return copies == null ? List.of() : List.of(copies.split("\\s*,\\s*"));
    }

    /** Everybody who has not got it: recipient and copies, or who is left of them. */
    public String openTo() {
        if (stillTo != null) {
            return stillTo;
        }
        List<String> all = new ArrayList<>(List.of(recipient));
        if (copies != null) {
            all.add(copies);
        }
        return String.join(", ", all);
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

    public int attempts() {
        return attempts;
    }

    public int doubts() {
        return doubts;
    }

    public boolean isBegun() {
        return begun;
    }

    public String claimedBy() {
        return claimedBy;
    }

    public Instant claimedAt() {
        return claimedAt;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant nextActionAt() {
        return nextActionAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String lastError() {
        return lastError;
    }

    /** By what name it leaves, with the angle brackets; null until somebody takes it to send it, and the same ever after. */
    public String messageId() {
        return messageId;
    }

    public String inReplyTo() {
        return inReplyTo;
    }

    public Long saidId() {
        return saidId;
    }

    public Long templateVersionId() {
        return templateVersionId;
    }

    /** Whether it is older than that. */
    public boolean isOlderAt(Instant now, Duration age) {
        return writtenAt.plus(age).isBefore(now);
    }
}
