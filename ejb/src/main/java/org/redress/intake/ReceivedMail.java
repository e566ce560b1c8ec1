package org.redress.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.redress.intake.parsing.MailAddress;
import org.redress.intake.parsing.ParsedMail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A mail that came in.
 *
 * <p>It is taken at a door, with its original in the document store, and waits until it is sorted: then it became a case, joined
 * one, is held for a person, or was turned away. Taking and sorting are two transactions, so that no mail is lost over what is
 * in it; sorting makes the case and marks the mail in one, so that none is done twice.
 */
@Entity
@Table(name = "received_mail")
public class ReceivedMail {

    private static final int LONGEST_PARTICULARS = 1_000;
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "received_mail_seq")
    @SequenceGenerator(name = "received_mail_seq", sequenceName = "received_mail_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "mailbox", nullable = false)
    private String mailbox;

    /** In the company's zone; by which mails are counted. */
    @Column(name = "arrival_day", nullable = false)
    private LocalDate arrivalDay;

    @Column(name = "arrived_at", nullable = false)
    private Instant arrivedAt;

    @Column(name = "taken_at", nullable = false)
    private Instant takenAt;

    @Column(name = "uid_validity")
    private Long uidValidity;

    /** By which the mail server knows it; null where it came by the gateway. */
    @Column(name = "uid")
    private String uid;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "same_as_id")
    private Long sameAsId;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "size", nullable = false)
    private long size;

    @Column(name = "sender")
    private String sender;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "subject")
    private String subject;

    @Column(name = "mail_id")
    private String mailId;

    @Column(name = "nature")
    @Enumerated(EnumType.STRING)
    private MailNature nature;

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    private MailOutcome outcome;

    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    private MailReason reason;

    @Column(name = "particulars")
    private String particulars;

    @Column(name = "case_id")
    private Long caseId;

    @Column(name = "suggested_number")
    private String suggestedNumber;

    @Column(name = "acknowledged", nullable = false)
    private boolean acknowledged;

    @Column(name = "attempts", nullable = false)
    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "sorted_at")
    private Instant sortedAt;

    @Column(name = "sorted_by")
    private String sortedBy;

    protected ReceivedMail() {
    }

    /** @param now from when on it waits to be sorted */
    ReceivedMail(Arrival arrival, LocalDate day, String fingerprint, String documentId, long size, Instant now) {
        this.mailbox = arrival.mailbox();
        this.arrivalDay = day;
        this.arrivedAt = arrival.at();
        this.uidValidity = arrival.uidValidity();
        this.uid = arrival.uid();
        this.takenAt = now;
        this.fingerprint = fingerprint;
        this.documentId = documentId;
        this.size = size;
        // Whoever takes it sorts it at once; the rounds look after what was left behind.
        this.nextTryAt = now.plus(LEFT_BEHIND);
    }

    /** The same mail once more: counted, and nothing else. */
    static ReceivedMail again(Arrival arrival, LocalDate day, ReceivedMail first, long size, Instant now) {
        ReceivedMail mail = new ReceivedMail(arrival, day, null, null, size, now);
        mail.sameAsId = first.id;
        mail.sender = first.sender;
        mail.senderName = first.senderName;
        mail.subject = first.subject;
        mail.mailId = first.mailId;
        mail.become(MailOutcome.DUPLICATE, MailReason.SAME_MAIL, "system", now);
        return mail;
    }

    /** What it is, as far as it could be understood. */
    void understood(ParsedMail mail, MailNature what) {
        sender = mail.from() == null ? null : mail.from().key();
        senderName = mail.from() == null ? null : mail.from().name();
        subject = mail.subject();
        mailId = mail.messageId();
        nature = what;
    }

    /** Says a person, who knows better than the mail; counted by from then on. */
    void writtenBy(MailAddress writer) {
        sender = writer.key();
        senderName = writer.name();
    }

    /** From waiting, or from being held, to whatever became of it. */
    void become(MailOutcome became, MailReason why, String by, Instant now) {
        if (outcome != null && outcome != MailOutcome.QUARANTINED) {
            throw new IllegalStateException("Mail " + id + " is " + outcome + " already.");
        }
        outcome = became;
        reason = why;
        nextTryAt = null;
        sortedAt = now;
        sortedBy = by;
    }

    void belongsTo(Long caseOfIt) {
        caseId = caseOfIt;
    }

    void acknowledged() {
        acknowledged = true;
    }

    /** @param number of the case that it may belong to, as far as a machine can tell */
    void suggests(String number) {
        suggestedNumber = number;
    }

    void remark(String words) {
        particulars = words.length() <= LONGEST_PARTICULARS ? words : words.substring(0, LONGEST_PARTICULARS);
    }

    /** The database or a document did not answer; the mail is not to blame. */
    void postponed(Instant until) {
        attempts++;
        nextTryAt = until;
    }

    boolean isWaiting() {
        return outcome == null;
    }

    boolean isHeld() {
        return outcome == MailOutcome.QUARANTINED;
    }

    public Long id() {
        return id;
    }

    public String mailbox() {
        return mailbox;
    }

    public LocalDate arrivalDay() {
        return arrivalDay;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Long sameAsId() {
        return sameAsId;
    }

    public String documentId() {
        return documentId;
    }

    public long size() {
        return size;
    }

    public String sender() {
        return sender;
    }

    public String senderName() {
        return senderName;
    }

    public String subject() {
        return subject;
    }

    public MailNature nature() {
        return nature;
    }

    public MailOutcome outcome() {
        return outcome;
    }

    public MailReason reason() {
        return reason;
    }

    public String particulars() {
        return particulars;
    }

    public Long caseId() {
        return caseId;
    }

    public String suggestedNumber() {
        return suggestedNumber;
    }

    public int attempts() {
        return attempts;
    }
}
