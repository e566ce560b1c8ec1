package org.redress.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Remembers under which key which case was recorded, so that a repeat after a lost answer records nothing twice. */
@ApplicationScoped
class IdempotencyKeys {

    /** Keys of the public form, where nobody is signed in. */
    static final Long PUBLIC = 0L;

    private static final int LONGEST = 200;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Clock clock;

    /** The case that was recorded under this key, if it was. */
    Optional<Long> caseOf(Long personId, String key, String request) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw Refusal.badRequest("The Idempotency-Key must be 1 to " + LONGEST + " visible ASCII characters, such as a UUID.");
        }
        IdempotencyKey kept = em.find(IdempotencyKey.class, new IdempotencyKey.Key(personId, key));
        if (kept != null && !kept.isFor(request)) {
            throw Refusal.invalid("/", "The Idempotency-Key '" + key + "' was used for another request. Take a new key for a new request.");
        }
        return Optional.ofNullable(kept).map(IdempotencyKey::caseId);
    }

    /** @return how many were forgotten */
    int forgetOlderThan(Duration age) {
        return em.createQuery("DELETE FROM IdempotencyKey k WHERE k.at < :before").setParameter("before", clock.instant().minus(age))
            .executeUpdate();
    }

    void keep(Long personId, String key, String request, Long caseId) {
        if (key != null) {
            try {
                em.persist(new IdempotencyKey(personId, key, request, caseId, clock.instant()));
                em.flush();
            } catch (PersistenceException e) {
                throw Refusal.conflict("The same request under the Idempotency-Key '" + key + "' is being carried out at this moment.",
                    "Repeat it in a second; then it is answered with the case that was recorded.");
            }
        }
    }
}
