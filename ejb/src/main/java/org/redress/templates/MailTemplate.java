package org.redress.templates;

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
 * A text of the company's own for a kind of mail, in one language; for one category and one step, or for all. It takes the
 * place of what was shipped, and only its newest version is used; the older ones stay because mails were written with them.
 */
@Entity
@Table(name = "mail_template")
public class MailTemplate {

    /** Stands for all categories or steps; a null would not be unique. */
    static final String ANY = "";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_template_seq")
    @SequenceGenerator(name = "mail_template_seq", sequenceName = "mail_template_seq", allocationSize = 50)
    private Long id;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private TemplateKind kind;

    @Column(name = "category", nullable = false)
    private String category;

    @Column(name = "step", nullable = false)
    private String step;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "automatic", nullable = false)
    private boolean automatic;

    @Column(name = "newest", nullable = false)
    private int newest;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected MailTemplate() {
    }

    MailTemplate(TemplateKind kind, String category, String step, String language) {
        this.kind = kind;
        this.category = category;
        this.step = step;
        this.language = language;
        this.automatic = kind.isSentByItself() && kind.isOnAtFirst();
    }

    /** @return the number of the version that comes next */
    int another() {
        newest++;
        return newest;
    }

    void sendsByItself(boolean on) {
        automatic = on && kind.isSentByItself();
    }

    /** The more it is made for, the sooner it is taken; a category says more than a step. */
    int fit() {
        return (category.equals(ANY) ? 0 : 2) + (step.equals(ANY) ? 0 : 1);
    }

    Long id() {
        return id;
    }

    TemplateKind kind() {
        return kind;
    }

    String category() {
        return category;
    }

    String step() {
        return step;
    }

    String language() {
        return language;
    }

    boolean isAutomatic() {
        return automatic;
    }

    int newest() {
        return newest;
    }

    long version() {
        return version;
    }
}
