package org.redress.casework;

import java.util.List;
import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Message;
import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.Notices;
import org.redress.correspondence.Reader;
import org.redress.input.Checks;
import org.redress.input.Prose;
import org.redress.journal.EventType;
import org.redress.people.CurrentPerson;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Passing a message on to a colleague, inside: as a notice that leads to the case, never as a mail. It opens the case to
 * nobody: who may not see it is not told of it either.
 */
@Stateless
public class Forwarding {

    private static final int LONGEST_EXCERPT = 300;

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

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    Delivery delivery;

    @Inject
    Checks checks;

    /** What the one who passes it on says to it. */
    private record Comment(@Prose(max = 2_000) String comment) {
    }

    /**
     * @param to      user name of the colleague
     * @param comment or null
     * @throws Refusal not found; invalid where nobody is called so; conflict where they may not see the case
     */
    @RolesAllowed("EMPLOYEE")
    public void forward(String number, Long messageId, String to, String comment) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        CaseMessages.requireWriter(viewer, number);
        checks.valid(new Comment(comment));
        Message message = correspondence.of(c.id(), messageId).orElseThrow(() -> Refusal.notFound("message", String.valueOf(messageId)));
        Person colleague = people.active(to == null ? "" : to)
            .orElseThrow(() -> Refusal.invalid("/to", "There is nobody '" + to + "'. Give the user name of a member of staff."));
        if (!register.isSeen(c, colleague.viewer())) {
            throw Refusal.conflict(colleague.name() + " may not see case " + number + ", so nothing was passed on.",
                "Choose somebody who may, or escalate the case.");
        }
        Handling h = work.takeUp(c, viewer, viewer.userName());
        notices.add(List.of(new Reader(colleague.id(), null, delivery.visibleFrom(colleague, c.grading().grade(), h.now()))), c.id(),
            NoticeKind.FORWARDED, words(viewer, comment, message), h.now());
        h.pen.write(EventType.FORWARDED, Map.of("id", messageId, "colleague", colleague.userName()));
        em.flush();
    }

    private static String words(Viewer from, String comment, Message message) {
        String said = comment == null || comment.isBlank() ? "" : comment.strip() + "\n";
        return from.name() + ": " + said + "„" + Excerpt.of(message.body(), LONGEST_EXCERPT) + "“";
    }
}
