package org.redress.sweep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells how the sweep stands: to whatever watches over the server, and to the administrator. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepStatus {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    DueRows due;

    @Inject
    Pulse pulse;

    @Inject
    Clock clock;

    /**
     * What the administrator sees.
     *
     * @param lastRoundMillis how long the last round of the answering node took
     * @param nodes           by name
     */
    public record Overview(Health health, long lastRoundMillis, List<NodeRow> nodes) {
    }

    /** Never throws: whoever asks wants to know exactly when all else fails. */
    @PermitAll
    public Health health() {
        long silent = pulse.sinceLastBeat().toSeconds();
        try {
            Duration waited = due.oldest().map(at -> Duration.between(at, now())).orElse(Duration.ZERO);
            SweepState state = SweepState.of(pulse.sinceLastBeat(), waited, pulse.isActing());
            return new Health(state == SweepState.DEAD ? Health.DOWN : Health.UP, Health.UP, state, waited.toSeconds(), silent, due.setAside());
        } catch (RuntimeException e) {
            SweepState state = pulse.isFailing() ? SweepState.DEAD : SweepState.of(pulse.sinceLastBeat(), Duration.ZERO, pulse.isActing());
            return new Health(Health.DOWN, Health.DOWN, state, null, silent, null);
        }
    }

    @RolesAllowed("ADMIN")
    public Overview overview() {
        List<NodeRow> nodes = em.createQuery("SELECT n FROM SweepNode n ORDER BY n.name", SweepNode.class).getResultList().stream()
            .map(SweepNode::row).toList();
        return new Overview(health(), pulse.lastRoundMillis(), nodes);
    }

    private Instant now() {
        return clock.instant();
    }
}
