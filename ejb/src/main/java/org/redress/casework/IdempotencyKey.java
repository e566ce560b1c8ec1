package org.redress.casework;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Under this key a caller recorded this case. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKey.Key.class)
class IdempotencyKey {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Id
    @Column(name = "key_text")
    private String keyText;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "at", nullable = false)
    private Instant at;

    protected IdempotencyKey() {
    }

    IdempotencyKey(Long personId, String keyText, String requestHash, Long caseId, Instant at) {
        this.personId = personId;
        this.keyText = keyText;
        this.requestHash = requestHash;
        this.caseId = caseId;
        this.at = at;
    }

    boolean isFor(String request) {
        return requestHash.equals(request);
    }

    Long caseId() {
        return caseId;
    }

    /** A caller's keys are their own. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long personId;
        private String keyText;

        public Key() {
        }

        Key(Long personId, String keyText) {
            this.personId = personId;
            this.keyText = keyText;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(personId, key.personId) && Objects.equals(keyText, key.keyText);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, keyText);
        }
    }
}
