package org.redress.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Where it is kept how far the clock is ahead: in the database, so that a restart and other nodes know it. */
@ApplicationScoped
class ClockShifts {

    private static final int ALMOST_A_SECOND = 999_999_999;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    Duration ahead() {
        return Duration.ofSeconds(((Number) em.createNativeQuery("SELECT ahead_seconds FROM demonstration_clock WHERE id = 1")
            .getSingleResult()).longValue());
    }

    /**
     * Two who move it at once move it by both steps. A part of a second counts as a whole one: whoever moves it to a moment is not before it.
     *
     * @return how far it is ahead now
     * @throws Refusal invalid, beyond the farthest
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration add(Duration step, Duration farthest, Instant at, String by) {
        em.createNativeQuery("UPDATE demonstration_clock SET ahead_seconds = ahead_seconds + ?, moved_at = ?, moved_by = ? WHERE id = 1")
            .setParameter(1, step.plusNanos(ALMOST_A_SECOND).toSeconds()).setParameter(2, at.atOffset(ZoneOffset.UTC)).setParameter(3, by).executeUpdate();
        Duration now = ahead();
        if (now.compareTo(farthest) > 0) {
            throw Refusal.invalid("/forward", "The clock would be " + now.toDays() + " days ahead. At most " + farthest.toDays()
                + " are possible; begin a new demonstration for more.");
        }
        return now;
    }
}
