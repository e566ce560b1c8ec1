package org.redress.sweep;

import java.time.Clock;
import java.time.Duration;

import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;

/** Writes this node's signs of life. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Heartbeat {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** With the first round after a start: what is counted begins at zero. */
    void begin() {
        node().started(clock.instant());
    }

    /** @param actedOn cases since the start */
    void beat(long roundMillis, long actedOn) {
        node().alive(clock.instant(), roundMillis, actedOn);
    }

    void clockJumped(Duration by) {
        node().clockJumped(clock.instant(), by);
    }

    private SweepNode node() {
        String name = settings.node();
        SweepNode node = em.find(SweepNode.class, name);
        if (node == null) {
            node = new SweepNode(name, clock.instant());
            em.persist(node);
        }
        return node;
    }
}
