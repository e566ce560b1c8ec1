package org.redress.plans;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the handling plans of all cases are kept. */
@ApplicationScoped
public class Plans {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    public void add(Plan plan) {
        em.persist(plan);
    }

    /** The newest plan of the case. */
    public Optional<Plan> current(Long caseId) {
        List<Plan> all = of(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Oldest first. */
    public List<Plan> of(Long caseId) {
        return em.createQuery("SELECT p FROM Plan p WHERE p.caseId = :caseId ORDER BY p.proposedAt, p.id", Plan.class)
            .setParameter("caseId", caseId).getResultList();
    }
}
