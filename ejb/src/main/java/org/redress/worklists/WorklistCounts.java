package org.redress.worklists;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.persistence.sessions.Session;
import org.redress.access.AccessPolicy;
import org.redress.people.Viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** How much is in somebody's worklists, for whoever asks on their behalf. */
@ApplicationScoped
public class WorklistCounts {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    AccessPolicy policy;

    @Inject
    Clock clock;

    /** In the order in which the roles work, counted no further than anybody reads. */
    public List<WorklistRow> atAGlance(Viewer viewer) {
        Instant now = clock.instant();
        return rows(viewer, list -> query(list, viewer).tally(em, now, Worklists.ENOUGH));
    }

    /** To the last case. */
    List<WorklistRow> toTheLast(Viewer viewer) {
        return rows(viewer, list -> {
            long count = query(list, viewer).count(em, "");
            long overdue = count == 0 ? 0 : query(list, viewer).bind("now", clock.instant()).count(em,
                "c.standing.nextDueAt <= :now AND c.status <> org.redress.lifecycle.Status.CLOSED");
            return new Tally(count, overdue);
        });
    }

    /** A list that anybody can have shows to those whom their role gives it, and to others when there is something in it. */
    private static List<WorklistRow> rows(Viewer viewer, Function<Worklist, Tally> counted) {
        List<WorklistRow> rows = new ArrayList<>();
        for (Worklist list : Worklist.values()) {
            if (list.isFor(viewer) || list.isPersonal()) {
                Tally tally = counted.apply(list);
                if (list.isFor(viewer) || tally.count() > 0) {
                    rows.add(tally.row(list.word(), title(list)));
                }
            }
        }
        return rows;
    }

    /** In plain English, for callers of the API; the screens have words of their own in each language. */
    private static String title(Worklist list) {
        String words = list.word().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    CaseQuery query(Worklist list, Viewer viewer) {
        Instant now = clock.instant();
        CaseQuery query = new CaseQuery(policy.visible(viewer), hasFullText()).where("(" + list.condition() + ")");
        query.bind("me", viewer.personId()).bind("now", now).bind("roles", viewer.roles())
            .bind("department", viewer.departmentId() == null ? Long.valueOf(-1) : viewer.departmentId());
        return query;
    }

    private boolean hasFullText() {
        return em.unwrap(Session.class).getPlatform().isPostgreSQL();
    }
}
