package org.redress.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.journal.EventType;
import org.redress.lifecycle.Status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Decides open cases again after other rules took over, each under its lock, with before and after in its journal. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RegradedCases {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Grading grading;

    /** Open cases in the order of their ids. */
    public List<Long> after(long caseId, int most) {
        return em.createQuery("SELECT c.id FROM ComplaintCase c WHERE c.id > :after AND c.status <> :closed ORDER BY c.id", Long.class)
            .setParameter("after", caseId).setParameter("closed", Status.CLOSED).setMaxResults(most).getResultList();
    }

    /**
     * @param epoch of the rules that decide now
     * @return whether anything about the case changed
     */
    public boolean regrade(Long caseId, long epoch) {
        ComplaintCase c = register.locked(caseId);
        if (!c.status().isOpen()) {
            return false;
        }
        Handling h = work.takeUp(c, null, Handling.SYSTEM);
        Map<String, Object> before = standing(h);
        grading.decideAgain(h);
        Map<String, Object> after = standing(h);
        boolean changed = !before.equals(after);
        if (changed) {
            h.pen.write(EventType.DECIDED_AGAIN, Map.of("epoch", epoch, "release", h.decision().release(), "before", before, "after", after));
        }
        grading.stand(h);
        return changed;
    }

    private static Map<String, Object> standing(Handling h) {
        Map<String, Object> standing = new LinkedHashMap<>();
        standing.put("grade", h.c.grading().grade());
        standing.put("priority", h.c.grading().priority());
        Map<String, String> due = new TreeMap<>();
        h.clocks.all().stream().filter(d -> d.state().isOpen())
            .forEach(d -> due.put(d.step() + " " + d.id(), d.dueAt().toString()));
        standing.put("due", due);
        return standing;
    }
}
