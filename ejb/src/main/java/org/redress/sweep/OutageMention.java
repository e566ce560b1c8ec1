package org.redress.sweep;

import org.redress.correspondence.NoticeKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** How often one batch of the catching up would have told a person something; added up when all is done. */
@Entity
@Table(name = "outage_mention")
public class OutageMention {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outage_mention_seq")
    @SequenceGenerator(name = "outage_mention_seq", sequenceName = "outage_mention_seq", allocationSize = 50)
    private Long id;

    @Column(name = "outage_id", nullable = false)
    private Long outageId;

    @Column(name = "person_id", nullable = false)
    private Long personId;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "times", nullable = false)
    private int times;

    protected OutageMention() {
    }

    OutageMention(Long outageId, Long personId, NoticeKind kind, int times) {
        this.outageId = outageId;
        this.personId = personId;
        this.kind = kind;
        this.times = times;
    }
}
