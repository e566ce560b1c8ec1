package org.redress.casework;

import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Message;
import org.redress.journal.EventType;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What somebody promised to come back to on a day, and did. */
@Stateless
public class FollowUps {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Correspondence correspondence;

    /**
     * Says that it was done; saying it again changes nothing.
     *
     * @throws Refusal not found, also under the number of another case
     */
    @RolesAllowed("EMPLOYEE")
    public void done(String number, Long messageId) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        CaseMessages.requireWriter(viewer, number);
        Message message = correspondence.of(c.id(), messageId).filter(m -> m.followUp() != null)
            .orElseThrow(() -> Refusal.notFound("follow-up", String.valueOf(messageId)));
        Handling h = work.takeUp(c, viewer, viewer.userName());
        if (message.followUpDone(viewer.userName(), h.now())) {
            h.pen.write(EventType.FOLLOW_UP_DONE, Map.of("id", messageId, "on", message.followUp().on().toString()));
            register.addParty(c, viewer.personId());
        }
        em.flush();
    }
}
