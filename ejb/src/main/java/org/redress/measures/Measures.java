package org.redress.measures;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the measures of all cases are kept. */
@ApplicationScoped
public class Measures {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    public void add(Measure measure) {
        em.persist(measure);
    }

    /** In the order in which they were planned. */
    public List<Measure> of(Long caseId) {
        return em.createQuery("SELECT m FROM Measure m WHERE m.caseId = :caseId ORDER BY m.plannedAt, m.id", Measure.class)
            .setParameter("caseId", caseId).getResultList();
    }

    public Optional<Measure> of(Long caseId, Long id) {
        return Optional.ofNullable(em.find(Measure.class, id)).filter(m -> m.caseId().equals(caseId));
    }
}
