package org.redress.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Keeps apart the few cases whose due work fails, so that all the others go on, and lets them back in. */
@ApplicationScoped
class SetAsideRegister {

    private static final int MOST_WORDS = 300;
    private static final System.Logger LOG = System.getLogger(SetAsideRegister.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Clock clock;

    /** One alarm for one case, however often it fails. */
    @Transactional(TxType.REQUIRES_NEW)
    void add(Long caseId, Throwable failure) {
        Instant now = clock.instant();
        SetAside row = em.find(SetAside.class, caseId);
        boolean first = row == null;
        if (first) {
            String number = em.createQuery("SELECT c.number FROM ComplaintCase c WHERE c.id = :id", String.class).setParameter("id", caseId)
                .getSingleResult();
            row = new SetAside(caseId, number, UUID.randomUUID().toString().substring(0, 8), now);
        }
        row.failed(inAFewWords(failure), now);
        if (first) {
            em.persist(row);
            SetAsideRow shown = row.row();
            LOG.log(System.Logger.Level.ERROR, "The due work of case " + shown.caseNumber() + " fails, reference " + shown.reference()
                + ". It is set aside until " + shown.nextTryAt() + ", the other cases go on. Look at Administration, Sweep.", failure);
        }
    }

    /** What went wrong at the bottom of it. */
    static String inAFewWords(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = root.getMessage() == null ? "" : ": " + root.getMessage().lines().findFirst().orElse("");
        String words = root.getClass().getSimpleName() + said;
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    /** Their work was done in this transaction. */
    @Transactional(TxType.MANDATORY)
    void letIn(Collection<Long> caseIds) {
        if (caseIds.isEmpty()) {
            return;
        }
        for (SetAside row : em.createQuery("SELECT s FROM SetAside s WHERE s.caseId IN :ids", SetAside.class).setParameter("ids", caseIds)
            .getResultList()) {
            em.remove(row);
            LOG.log(System.Logger.Level.INFO, "The due work of case {0} was done, reference {1}; it is no longer set aside.",
                row.row().caseNumber(), row.row().reference());
        }
    }
}
