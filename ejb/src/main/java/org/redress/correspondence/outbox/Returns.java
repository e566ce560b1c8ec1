package org.redress.correspondence.outbox;

import java.util.List;

import org.redress.correspondence.OutboxMail;
import org.redress.correspondence.OutboxMail.State;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Brings back to the case what did not reach anybody: each mail in a transaction of its own, until it is told. */
@ApplicationScoped
class Returns {

    private static final int AT_ONCE = 200;
    private static final System.Logger LOG = System.getLogger(Returns.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Teller teller;

    void tell() {
        for (Long id : untold()) {
            try {
                teller.tell(id);
            } catch (RuntimeException e) {
                // Somebody may have the case in their hands; the next round tries again.
                LOG.log(System.Logger.Level.DEBUG, "Case of mail " + id + " is not told yet.", e);
            }
        }
    }

    List<Long> untold() {
        return em.createQuery("SELECT m.id FROM OutboxMail m WHERE m.told = FALSE ORDER BY m.id", Long.class).setMaxResults(AT_ONCE).getResultList();
    }

    /** Tells of one mail. */
    @ApplicationScoped
    static class Teller {

        @PersistenceContext(unitName = "redress")
        EntityManager em;

        @Inject
        Event<Undelivered> undelivered;

        @Transactional(TxType.REQUIRES_NEW)
        void tell(Long id) {
            tell(em.find(OutboxMail.class, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE));
        }

        @Transactional(TxType.MANDATORY)
        void tell(OutboxMail mail) {
            if (mail.caseId() != null) {
                undelivered.fire(new Undelivered(mail.caseId(), mail.id(), mail.recipient(), mail.state() == State.BOUNCED, mail.lastError()));
            }
            mail.told();
        }
    }
}
