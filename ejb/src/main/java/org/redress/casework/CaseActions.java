package org.redress.casework;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.input.Checks;
import org.redress.input.Prose;
import org.redress.lifecycle.Action;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Moving a case: one action by one person, whole or not at all. */
@Stateless
public class CaseActions {

    private static final System.Logger LOG = System.getLogger(CaseActions.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseVersions versions;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    CaseViews views;

    @Inject
    Checks checks;

    /**
     * @param expectedVersion the version that the person was looking at, or null where they take it as it is
     * @throws Refusal not found, forbidden, conflict, stale or invalid
     */
    @RolesAllowed("EMPLOYEE")
    public CaseView perform(String number, Action action, ActionBody body, Long expectedVersion) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        versions.require(c, expectedVersion);
        checks.valid(body);
        checks.valid(new Silence(DeskSteps.reasonForNoReply(body)));
        Handling h = work.takeUp(c, viewer, viewer.userName());
        work.act(h, action, body);
        em.flush();
        LOG.log(System.Logger.Level.INFO, "Case {0}: {1} by {2}, now {3}.", number, action.word(), viewer.userName(), c.status());
        return views.of(c, viewer);
    }

    /** Why nobody is answered: it comes as one of two members, and is a text like any other. */
    private record Silence(@Prose(max = 10_000) String noReplyNeeded) {
    }
}
