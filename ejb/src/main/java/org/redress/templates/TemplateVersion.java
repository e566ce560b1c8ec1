package org.redress.templates;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a template said from some day on; never changed. */
@Entity
@Table(name = "mail_template_version")
public class TemplateVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_template_version_seq")
    @SequenceGenerator(name = "mail_template_version_seq", sequenceName = "mail_template_version_seq", allocationSize = 50)
    private Long id;

    @Column(name = "template_id", nullable = false)
    private Long templateId;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "body", nullable = false)
    private String body;

    @Column(name = "made_by", nullable = false)
    private String madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected TemplateVersion() {
    }

    TemplateVersion(Long templateId, int number, TemplateText text, String madeBy, Instant madeAt) {
        this.templateId = templateId;
        this.number = number;
        this.subject = text.subject();
        this.body = text.body();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    Long id() {
        return id;
    }

    TemplateText text() {
        return new TemplateText(subject, body);
    }

    VersionRow row() {
        return new VersionRow(number, subject, body, madeBy, madeAt);
    }
}
