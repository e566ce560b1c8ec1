package org.redress.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the notices to members of staff are kept; each commits with what it tells. */
@ApplicationScoped
public class Notices {

    /** What belongs to the way of a case up the chain. */
    private static final Set<NoticeKind> OF_THE_ROUTE = EnumSet.of(NoticeKind.WARNED, NoticeKind.BREACHED, NoticeKind.URGED);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    public void add(Collection<Reader> readers, Long caseId, NoticeKind kind, String text, Instant at) {
        readers.forEach(reader -> em.persist(new Notice(reader, caseId, kind, text, at)));
    }

    /** Warnings, breaches and urging of one case, oldest first. */
    public List<Notice> ofTheRoute(Long caseId) {
        return em.createQuery("SELECT n FROM Notice n WHERE n.caseId = :caseId AND n.kind IN :kinds ORDER BY n.at, n.id", Notice.class)
            .setParameter("caseId", caseId).setParameter("kinds", OF_THE_ROUTE).getResultList();
    }
}
