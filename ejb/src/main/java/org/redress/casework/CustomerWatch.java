package org.redress.casework;

import java.util.List;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.customers.CustomersChanged;
import org.redress.lifecycle.Status;
import org.redress.rulebook.Occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Every path that changes facts has the open cases decided again; this one begins at the master list of customers. */
@ApplicationScoped
class CustomerWatch {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Grading grading;

    void decideAgain(@Observes CustomersChanged changed) {
        // In the order of their ids, so that two who do this at once do not wait for each other.
        List<Long> open = em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.complainant.customerNumber IN :numbers AND c.status <> :closed "
            + "ORDER BY c.id", Long.class).setParameter("numbers", changed.numbers()).setParameter("closed", Status.CLOSED).getResultList();
        for (Long id : open) {
            ComplaintCase c = register.locked(id);
            if (c.status().isOpen()) {
                Handling h = work.takeUp(c, null, Handling.SYSTEM);
                grading.decide(h, Occasion.CUSTOMER);
                grading.stand(h);
            }
        }
        em.flush();
    }
}
