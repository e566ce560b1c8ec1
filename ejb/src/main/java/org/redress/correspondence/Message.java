package org.redress.correspondence;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * Anything said to or by the complainant, or among ourselves about the case. What was said is never changed once it is
 * there; only the follow-up that it promised is reminded of, and done.
 */
@Entity
@Table(name = "message")
public class Message {

    /** Author of what no person wrote: a bounce, an out-of-office mail, a note of our own. */
    public static final String SYSTEM = "system";

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

    @Embedded
    private MailHead head;

    /** In characters; null where there is none, or none that was small enough to keep. */
    @Column(name = "html_size")
    private Integer htmlSize;

    /** Where the mail lies as it came; null where it came by another way, or before originals were told from each other. */
    @Column(name = "original_document_id")
    private String originalId;

    @Column(name = "template_version_id")
    private Long templateVersionId;

    @Embedded
    private Talk talk;

    @Embedded
    private FollowUp followUp;

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

    /** As a mail: from whom, to whom, under which id. */
    public Message with(MailHead mail) {
        head = mail;
        return this;
    }

    /** @param documentId of the mail as it came; or null */
    public Message cameAs(String documentId) {
        originalId = documentId;
        return this;
    }

    /** @param versionId of the template that its author began with; or null */
    public Message begunWith(Long versionId) {
        templateVersionId = versionId;
        return this;
    }

    /** As a call or a meeting: how long, and who was there. */
    public Message with(Talk particulars) {
        talk = particulars;
        return this;
    }

    /**
     * With the promise to come back to it.
     *
     * @param remindAt when whoever wrote this is reminded
     */
    public Message promising(LocalDate day, Instant remindAt) {
        followUp = new FollowUp(day, remindAt);
        return this;
    }

    void keepsHtmlOf(int characters) {
        htmlSize = characters;
    }

    /** Whether its author is to be told now; asking takes the reminder, so that it is given once. */
    public boolean takeReminder(Instant now) {
        boolean due = followUp != null && followUp.isReminderDueAt(now);
        if (due) {
            followUp.reminded();
        }
        return due;
    }

    /** @return whether it was to be done still */
    public boolean followUpDone(String by, Instant at) {
        return followUp != null && followUp.done(by, at);
    }

    /** Whether a machine of theirs, or on the way to them, wrote it: nobody's word, and nobody to answer. */
    public boolean isOfMachine() {
        return isOfMachine(direction, author);
    }

    /** The same of a message that is only shown. */
    public static boolean isOfMachine(Direction direction, String author) {
        return direction == Direction.IN && SYSTEM.equals(author);
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

    /** User name of the member of staff, {@code complainant}, or {@link #SYSTEM}. */
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

    /** When it was written down here. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Null where it is no mail, or nothing is known of it. */
    public MailHead head() {
        return head;
    }

    public String originalId() {
        return originalId;
    }

    /** Null where its author began with nothing, or with a text that was shipped. */
    public Long templateVersionId() {
        return templateVersionId;
    }

    /** Null where it is neither call nor meeting. */
    public Talk talk() {
        return talk;
    }

    /** Null where nothing was promised. */
    public FollowUp followUp() {
        return followUp == null || followUp.on() == null ? null : followUp;
    }

    public boolean hasHtml() {
        return htmlSize != null;
    }
}
