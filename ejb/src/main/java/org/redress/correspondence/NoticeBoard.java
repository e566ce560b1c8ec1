package org.redress.correspondence;

import java.time.Clock;

import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reading one's notices. */
@Stateless
public class NoticeBoard {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    NoticeShelf shelf;

    @Inject
    Clock clock;

    /**
     * @param after what the page before gave as next, or null
     * @param limit 1 to 200
     */
    @RolesAllowed("EMPLOYEE")
    public NoticePage mine(String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.badRequest("limit must be from 1 to " + MOST + ".");
        }
        return shelf.page(current.viewer(), after, limit);
    }

    /** Up to a hundred. */
    @RolesAllowed("EMPLOYEE")
    public int unread() {
        return shelf.unread(current.viewer());
    }

    /** @throws Refusal not found, also where it is somebody else's */
    @RolesAllowed("EMPLOYEE")
    public void read(long id) {
        Notice notice = em.find(Notice.class, id);
        boolean mine = notice != null && notice.personId().equals(current.viewer().personId()) && !notice.visibleFrom().isAfter(clock.instant());
        if (!mine) {
            throw Refusal.notFound("notice", Long.toString(id));
        }
        notice.read(clock.instant());
    }

    @RolesAllowed("EMPLOYEE")
    public void readAll() {
        em.createQuery("UPDATE Notice n SET n.readAt = :now WHERE n.personId = :reader AND n.readAt IS NULL AND n.visibleFrom <= :now")
            .setParameter("now", clock.instant()).setParameter("reader", current.viewer().personId()).executeUpdate();
    }
}
