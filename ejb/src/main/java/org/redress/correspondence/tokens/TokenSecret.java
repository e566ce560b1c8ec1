package org.redress.correspondence.tokens;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What this installation signs with; made once, at the first need. */
@Entity
@Table(name = "token_secret")
public class TokenSecret {

    static final String OF_CASES = "case";

    @Id
    @Column(name = "purpose", nullable = false)
    private String purpose;

    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected TokenSecret() {
    }

    TokenSecret(String purpose, String secret, Instant madeAt) {
        this.purpose = purpose;
        this.secret = secret;
        this.madeAt = madeAt;
    }

    String secret() {
        return secret;
    }
}
