package org.redress.worklists;

import java.util.List;

import org.eclipse.persistence.sessions.Session;
import org.redress.access.AccessPolicy;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What a person has to do, and finding cases; all through the one filter. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Worklists {

    /** A number beyond this tells nobody more; the screens say 999+. */
    public static final int ENOUGH = 1_000;

    private static final int MOST = 200;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    AccessPolicy policy;

    @Inject
    WorklistCounts counts;

    /** The caller's worklists, counted no further than {@link #ENOUGH}: for every page that shows them beside its own matter. */
    @RolesAllowed("EMPLOYEE")
    public List<WorklistRow> atAGlance() {
        return counts.atAGlance(current.viewer());
    }

    /** The caller's worklists with their counts, to the last case. */
    @RolesAllowed("EMPLOYEE")
    public List<WorklistRow> mine() {
        return counts.toTheLast(current.viewer());
    }

    /**
     * @param after what the page before gave as next, or null
     * @param limit 1 to 200
     * @throws Refusal not found, also for a list of another role
     */
    @RolesAllowed("EMPLOYEE")
    public CasePage page(String name, CaseFilter filter, String after, int limit) {
        Viewer viewer = current.viewer();
        Worklist list = Worklist.of(name).filter(w -> w.isFor(viewer) || w.isPersonal()).orElseThrow(() -> Refusal.notFound("worklist", name));
        return counts.query(list, viewer).filter(filter).page(em, after, limit(limit));
    }

    /** All cases that the caller may see and the filter lets through. */
    @RolesAllowed("EMPLOYEE")
    public CasePage search(CaseFilter filter, String after, int limit) {
        return new CaseQuery(policy.visible(current.viewer()), hasFullText()).filter(filter).page(em, after, limit(limit));
    }

    /** Open cases that share words with a text, for whoever is about to record one. */
    @RolesAllowed("EMPLOYEE")
    public List<CaseRow> similar(String text, int limit) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return new CaseQuery(policy.visible(current.viewer()), hasFullText()).filter(CaseFilter.ALL.sorted(CaseFilter.Sort.NEWEST))
            .sharing(text).where("c.status <> org.redress.lifecycle.Status.CLOSED").page(em, null, limit(limit)).items();
    }

    private static int limit(int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw Refusal.badRequest("limit is " + wanted + "; give 1 to " + MOST + ".");
        }
        return wanted;
    }

    private boolean hasFullText() {
        return em.unwrap(Session.class).getPlatform().isPostgreSQL();
    }
}
