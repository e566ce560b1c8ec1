package org.redress.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.redress.correspondence.Notice;
import org.redress.correspondence.NoticeKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds the notices that have come to show, for many people with one question. */
@ApplicationScoped
class NewNotices {

    /** A statement takes only so many values. */
    private static final int AT_ONCE = 500;
    private static final int MOST = 2_000;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    /** A notice that nobody was told of yet. */
    record Fresh(Long id, Long personId, NoticeKind kind) {
    }

    /** Oldest first. */
    List<Fresh> between(Collection<Long> people, Instant after, Instant until) {
        List<Long> ids = List.copyOf(people);
        List<Fresh> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            em.createQuery("SELECT n.id, n.personId, n.kind FROM Notice n WHERE n.personId IN :people AND n.readAt IS NULL "
                + "AND n.visibleFrom > :after AND n.visibleFrom <= :until ORDER BY n.visibleFrom, n.id", Object[].class)
                .setParameter("people", ids.subList(i, Math.min(ids.size(), i + AT_ONCE))).setParameter("after", after)
                .setParameter("until", until).setMaxResults(MOST).getResultList()
                .forEach(row -> found.add(new Fresh((Long) row[0], (Long) row[1], (NoticeKind) row[2])));
        }
        return found;
    }
}
