package org.redress.cases;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the complaint is about, in the complainant's words and ours. */
@Embeddable
public class Matter {

    private static final int TITLE_LENGTH = 80;

    @Column(name = "category")
    private String category;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "description", nullable = false)
    private String description;

    @Column(name = "remedy_sought")
    private String remedySought;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "product")
    private String product;

    @Column(name = "project")
    private String project;

    @Column(name = "city")
    private String city;

    protected Matter() {
    }

    Matter(CaseForm form) {
        category = Texts.orNull(form.category());
        description = form.description();
        title = Texts.orNull(form.title()) == null ? titleFrom(description) : Texts.orNull(form.title());
        remedySought = Texts.orNull(form.remedySought());
        occurredOn = form.occurredOn();
        product = Texts.orNull(form.product());
        project = Texts.orNull(form.project());
        city = Texts.orNull(form.city());
    }

    /** A worklist needs something to show: the first line of what happened. */
    private static String titleFrom(String description) {
        String line = description.strip().lines().findFirst().orElse("").strip().replaceAll("\\p{Cntrl}|[\\u200E\\u200F\\u061C\\u2028\\u2029]", " ");
        return line.length() <= TITLE_LENGTH ? line : Texts.cut(line, TITLE_LENGTH - 1) + "…";
    }

    public String category() {
        return category;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String remedySought() {
        return remedySought;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public String product() {
        return product;
    }

    public String project() {
        return project;
    }

    public String city() {
        return city;
    }
}
