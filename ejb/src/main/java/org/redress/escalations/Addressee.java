package org.redress.escalations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Somebody whom an escalation is addressed to: who was meant, or who acts for them. Whoever is away finds it when they
 * come back, and does not count as reached until then.
 */
@Embeddable
public class Addressee {

    @Column(name = "person_id", nullable = false)
    private Long personId;

    @Column(name = "in_place_of_id")
    private Long inPlaceOfId;

    @Column(name = "away", nullable = false)
    private boolean away;

    protected Addressee() {
    }

    /** @param inPlaceOfId whose deputy they are in this, or null */
    public Addressee(Long personId, Long inPlaceOfId, boolean away) {
        this.personId = personId;
        this.inPlaceOfId = inPlaceOfId;
        this.away = away;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Addressee that && personId.equals(that.personId);
    }

    @Override
    public int hashCode() {
        return personId.hashCode();
    }
}
