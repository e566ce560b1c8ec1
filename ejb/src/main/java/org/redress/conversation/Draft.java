package org.redress.conversation;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * What one person has typed into one form of one case and not sent yet. Every saving makes a revision; a window that
 * continues an older one than there is gets a draft of its own, so that two windows never write over each other.
 */
@Entity
@Table(name = "draft")
class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    private Long id;

    @Column(name = "person_id", nullable = false)
    private Long personId;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "form", nullable = false)
    private String form;

    /** JSON, as the window named its fields. */
    @Column(name = "fields", nullable = false)
    private String fields;

    @Column(name = "revision", nullable = false)
    private int revision;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected Draft() {
    }

    Draft(Long personId, Long caseId, String form, String fields, Instant savedAt) {
        this.personId = personId;
        this.caseId = caseId;
        this.form = form;
        this.fields = fields;
        this.revision = 1;
        this.savedAt = savedAt;
    }

    Long id() {
        return id;
    }

    String form() {
        return form;
    }

    String fields() {
        return fields;
    }

    int revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }
}
