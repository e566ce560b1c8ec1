package org.redress.escalations;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * Somebody whom an escalation is addressed to: who was meant, or who acts for them. Whoever is away finds it when they
 * come back, and does not count as reached until then.
 */
@Entity
@Table(name = "escalation_addressee")
@IdClass(Addressee.Key.class)
public class Addressee {

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    @Id
    @Column(name = "person_id")
    private Long personId;

    /** That of the escalation: a list of what waits for somebody asks this table alone, however many wait. */
    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "in_place_of_id")
    private Long inPlaceOfId;

    @Column(name = "away", nullable = false)
    private boolean away;

    /** Until one of them acknowledges. */
    @Column(name = "waiting", nullable = false)
    private boolean waiting = true;

    protected Addressee() {
    }

    Addressee(Escalation escalation, Told told) {
        this.escalation = escalation;
        this.caseId = escalation.caseId();
        this.personId = told.personId();
        this.inPlaceOfId = told.inPlaceOfId();
        this.away = told.away();
    }

    /**
     * Whom to tell.
     *
     * @param inPlaceOfId whose deputy they are in this, or null
     */
    public record Told(Long personId, Long inPlaceOfId, boolean away) {
    }

    void waitNoLonger() {
        waiting = false;
    }

    public Long personId() {
        return personId;
    }

    public Long inPlaceOfId() {
        return inPlaceOfId;
    }

    public boolean isAway() {
        return away;
    }

    /** As Jakarta Persistence wants it: mutable, with the names of the entity. */
    public static class Key implements Serializable {

        private Long escalation;
        private Long personId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Objects.equals(escalation, that.escalation)
                && Objects.equals(personId, that.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(escalation, personId);
        }
    }
}
