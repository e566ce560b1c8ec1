package org.redress.cases;

import java.io.Serializable;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A person who has or had something to do with a case, and may therefore see it. */
@Entity
@Table(name = "case_party")
@IdClass(CaseParty.Key.class)
public class CaseParty {

    @Id
    @Column(name = "case_id")
    private Long caseId;

    @Id
    @Column(name = "person_id")
    private Long personId;

    protected CaseParty() {
    }

    public CaseParty(Long caseId, Long personId) {
        this.caseId = caseId;
        this.personId = personId;
    }

    /** Both together tell a party. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long caseId;
        private Long personId;

        public Key() {
        }

        public Key(Long caseId, Long personId) {
            this.caseId = caseId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(caseId, key.caseId) && Objects.equals(personId, key.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, personId);
        }
    }
}
