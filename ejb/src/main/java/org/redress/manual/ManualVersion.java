package org.redress.manual;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What a page said from a moment on. Written once; the next edition stands beside it. */
@Entity
@Table(name = "manual_version")
class ManualVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "manual_version_seq")
    @SequenceGenerator(name = "manual_version_seq", sequenceName = "manual_version_seq", allocationSize = 50)
    private Long id;

    @Column(name = "page_id", nullable = false)
    private Long pageId;

    /** From 1; 0 is what the product came with. */
    @Column(name = "edition", nullable = false)
    private long edition;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "author", nullable = false)
    private String author;

    @Column(name = "at", nullable = false)
    private Instant at;

    protected ManualVersion() {
    }

    ManualVersion(ManualPage page, long edition, PageForm form, String author, Instant at) {
        this.pageId = page.id();
        this.edition = edition;
        this.title = form.title();
        this.text = form.text();
        this.author = author;
        this.at = at;
    }

    Long pageId() {
        return pageId;
    }

    PageView at(Place place) {
        return new PageView(place, edition, title, text, author, at);
    }
}
