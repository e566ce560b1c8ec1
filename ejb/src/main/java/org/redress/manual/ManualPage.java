package org.redress.manual;

import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Kind;

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

/** A page of the manual that somebody here wrote or changed; what it says is in its editions. */
@Entity
@Table(name = "manual_page")
class ManualPage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "manual_page_seq")
    @SequenceGenerator(name = "manual_page_seq", sequenceName = "manual_page_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", nullable = false)
    private Status step;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "language", nullable = false)
    private String language;

    /** The three in one, as no database finds two nulls alike. */
    @Column(name = "place", nullable = false)
    private String place;

    protected ManualPage() {
    }

    ManualPage(Place at) {
        step = at.step();
        kind = at.kind();
        language = at.language();
        place = at.written();
    }

    Long id() {
        return id;
    }

    Place place() {
        return new Place(step, kind, language);
    }
}
