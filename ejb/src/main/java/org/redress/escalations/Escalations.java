package org.redress.escalations;

import java.util.List;
import java.util.Optional;

import org.redress.people.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/** Where the escalations of all cases are kept. */
@ApplicationScoped
public class Escalations {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /** Its id is known at once, for the clock that waits for it. */
    public Escalation add(Escalation escalation) {
        em.persist(escalation);
        return escalation;
    }

    /** Oldest first. */
    public List<Escalation> of(Long caseId) {
        // Also those that were raised a moment ago in this transaction, where nothing else is asked of what waits to be written.
        return em.createQuery("SELECT e FROM Escalation e WHERE e.caseId = :caseId ORDER BY e.at, e.id", Escalation.class)
            .setParameter("caseId", caseId).setFlushMode(FlushModeType.AUTO).getResultList();
    }

    public Optional<Escalation> byId(Long id) {
        return Optional.ofNullable(em.find(Escalation.class, id));
    }

    /** Those that reached this person and that nobody has acknowledged. */
    public List<Escalation> waitingFor(Viewer viewer, Long caseId) {
        return of(caseId).stream().filter(e -> !e.isAcknowledged() && e.reached(viewer.personId())).toList();
    }
}
