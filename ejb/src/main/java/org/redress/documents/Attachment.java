package org.redress.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A file of a case, perhaps of one message in it. Never changed once it is there; its bytes are in the {@link DocumentStore}. */
@Entity
@Table(name = "attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "message_id")
    private Long messageId;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "content_type", nullable = false)
    private String contentType;

    @Column(name = "size", nullable = false)
    private long size;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Column(name = "document_id", nullable = false)
    private String documentId;

    @Column(name = "content_id")
    private String contentId;

    @Column(name = "added_by", nullable = false)
    private String addedBy;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    protected Attachment() {
    }

    Attachment(Long caseId, Long messageId, String name, String contentType, StoredDocument document, String addedBy,
        Instant addedAt) {
        this.caseId = caseId;
        this.messageId = messageId;
        this.name = name;
        this.contentType = contentType;
        this.size = document.size();
        this.sha256 = document.sha256();
        this.documentId = document.id();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    Attachment shownAs(String id) {
        contentId = id;
        return this;
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    /** The message that it came with, or null where it was added to the case itself. */
    public Long messageId() {
        return messageId;
    }

    /** Cleaned of paths and of whatever cannot be seen; to be escaped all the same. */
    public String name() {
        return name;
    }

    /** As its bytes say, such as {@code image/jpeg}. */
    public String contentType() {
        return contentType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Of the bytes, 64 hexadecimal digits; also what the journal keeps of it. */
    public String sha256() {
        return sha256;
    }

    public String documentId() {
        return documentId;
    }

    /** By which the HTML of the mail shows it that it came with; or null. */
    public String contentId() {
        return contentId;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
