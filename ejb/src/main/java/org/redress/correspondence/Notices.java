package org.redress.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.redress.database.Recollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the notices to members of staff are kept; each commits with what it tells. */
@ApplicationScoped
public class Notices {

    /** What belongs to the way of a case up the chain. */
    private static final Set<NoticeKind> OF_THE_ROUTE = EnumSet.of(NoticeKind.WARNED, NoticeKind.BREACHED, NoticeKind.URGED);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Recollection recollection;

    public void add(Collection<Reader> readers, Long caseId, NoticeKind kind, String text, Instant at) {
        Optional<Tally> tally = recollection.known(Tally.class);
        readers.forEach(reader -> tally.ifPresentOrElse(t -> t.count(reader.personId(), kind),
            () -> em.persist(new Notice(reader, caseId, kind, text, at))));
    }

    /** From here to the end of the transaction nobody is told anything; what they would have been told is counted. */
    public Tally countInstead() {
        Tally tally = new Tally();
        recollection.begin();
        recollection.keep(Tally.class, tally);
        return tally;
    }

    /** One notice in place of many, of no case in particular. */
    public void sumUp(Long personId, String text, Instant at) {
        em.persist(new Notice(new Reader(personId, null, at), null, NoticeKind.CAUGHT_UP, text, at));
    }

    /** Warnings, breaches and urging of one case, oldest first. */
    public List<Notice> ofTheRoute(Long caseId) {
        return em.createQuery("SELECT n FROM Notice n WHERE n.caseId = :caseId AND n.kind IN :kinds ORDER BY n.at, n.id", Notice.class)
            .setParameter("caseId", caseId).setParameter("kinds", OF_THE_ROUTE).getResultList();
    }
}
