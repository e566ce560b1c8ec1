package org.redress.sweep;

import java.time.Clock;
import java.util.List;

import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The cases whose due work fails, for the administrator: looking at them, and having one tried again. */
@Stateless
public class SetAsideCases {

    private static final int MOST_SHOWN = 500;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Clock clock;

    /** The longest set aside first. */
    @RolesAllowed("ADMIN")
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SetAsideRow> all() {
        return em.createQuery("SELECT s FROM SetAside s ORDER BY s.since, s.caseId", SetAside.class).setMaxResults(MOST_SHOWN)
            .getResultList().stream().map(SetAside::row).toList();
    }

    /**
     * Has a case tried again with the next round, some seconds later.
     *
     * @throws Refusal conflict, where no such case is set aside
     */
    @RolesAllowed("ADMIN")
    public void tryAgain(String caseNumber) {
        em.createQuery("SELECT s FROM SetAside s WHERE s.caseNumber = :number", SetAside.class).setParameter("number", caseNumber)
            .getResultStream().findFirst().orElseThrow(() -> Refusal.conflict("Case " + caseNumber + " is not set aside.",
            "Look at the cases that are.")).tryAt(clock.instant());
    }
}
