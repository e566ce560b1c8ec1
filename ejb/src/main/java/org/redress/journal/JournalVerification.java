package org.redress.journal;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Proves that nobody changed, removed, inserted or reordered what happened, or names where somebody did. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JournalVerification {

    private static final int CASES_AT_ONCE = 500;
    private static final int MOST_FAULTS = 1_000;

    /**
     * What the verification found.
     *
     * @param intact whether there is no fault
     * @param faults at most a thousand; each names its case, its entry and what is wrong
     */
    public record Report(long cases, long entries, boolean intact, List<ChainFault> faults) {
    }

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    ChainCheck check;

    @RolesAllowed("AUDITOR")
    public Report verify() {
        List<ChainFault> faults = new ArrayList<>();
        long cases = 0;
        long entries = 0;
        Long after = 0L;
        while (true) {
            List<Object[]> heads = em.createQuery("SELECT c.id, c.number, c.chainEnd.journalSeq, c.chainEnd.journalHash FROM ComplaintCase c WHERE c.id > :after "
                + "ORDER BY c.id", Object[].class).setParameter("after", after).setMaxResults(CASES_AT_ONCE).getResultList();
            if (heads.isEmpty()) {
                break;
            }
            Long last = (Long) heads.get(heads.size() - 1)[0];
            List<JournalEntry> all = em.createQuery("SELECT e FROM JournalEntry e WHERE e.caseId > :after AND e.caseId <= :last "
                + "ORDER BY e.caseId, e.seq", JournalEntry.class).setParameter("after", after).setParameter("last", last).getResultList();
            int at = 0;
            for (Object[] head : heads) {
                int from = at;
                while (at < all.size() && all.get(at).caseId().equals(head[0])) {
                    at++;
                }
                faults.addAll(check.faults((String) head[1], (Long) head[2], (String) head[3], all.subList(from, at)));
            }
            cases += heads.size();
            entries += all.size();
            after = last;
            em.clear();
        }
        return new Report(cases, entries, faults.isEmpty(), faults.stream().limit(MOST_FAULTS).toList());
    }
}
