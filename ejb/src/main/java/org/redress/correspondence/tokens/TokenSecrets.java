package org.redress.correspondence.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Where the secret lies: in the database, so that every node signs alike and a backup brings it along. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class TokenSecrets {

    private static final int BYTES = 32;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Clock clock;

    Optional<byte[]> known() {
        TokenSecret kept = em.find(TokenSecret.class, TokenSecret.OF_CASES);
        return kept == null ? Optional.empty() : Optional.of(Base64.getDecoder().decode(kept.secret()));
    }

    void make() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        em.persist(new TokenSecret(TokenSecret.OF_CASES, Base64.getEncoder().encodeToString(secret), clock.instant()));
    }
}
