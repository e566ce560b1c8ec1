package org.redress.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.input.Checks;
import org.redress.journal.EventType;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was said on a case: reading it, and writing down more. Notes may be added to a closed case, too. */
@Stateless
public class CaseMessages {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    WrittenMatter writtenMatter;

    @Inject
    Correspondence correspondence;

    @Inject
    Attachments attachments;

    @Inject
    Checks checks;

    /** Oldest first. */
    @RolesAllowed("EMPLOYEE")
    public List<MessageView> of(String number) {
        ComplaintCase c = register.seen(number, current.viewer());
        Map<Long, List<Long>> files = attachments.ofCase(c.id()).stream().filter(a -> a.messageId() != null)
            .collect(Collectors.groupingBy(Attachment::messageId, Collectors.mapping(Attachment::id, Collectors.toList())));
        return correspondence.of(c.id()).stream().map(m -> MessageView.of(m, files.getOrDefault(m.id(), List.of()))).toList();
    }

    /** @param expectedVersion of the case, which the person was looking at; or null where they take it as it is */
    @RolesAllowed("EMPLOYEE")
    public MessageView add(String number, MessageForm form, Long expectedVersion) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        CaseActions.requireVersion(c, expectedVersion);
        checks.valid(form);
        if (viewer.roles().equals(java.util.Set.of(Role.EMPLOYEE, Role.AUDITOR))) {
            throw Refusal.forbidden("An auditor changes nothing.", "Tell the owner of case " + number + ".");
        }
        if (form.directionOrUsual() == Direction.OUT && form.kind() == MessageKind.MAIL) {
            throw Refusal.invalid("/kind", "A mail to the complainant is sent by the action reply, not by writing it down.");
        }
        if (form.kind() == MessageKind.WEB) {
            throw Refusal.invalid("/kind", "WEB is what the complainant writes on the status page. Write down a call, a meeting, a letter or a note.");
        }
        boolean noteToOutside = form.kind() == MessageKind.INTERNAL_NOTE && form.directionOrUsual() != Direction.INTERNAL;
        if (noteToOutside) {
            throw Refusal.invalid("/direction", "An internal note is for colleagues only. Leave the direction out, or choose another kind.");
        }
        Handling h = work.takeUp(c, viewer, viewer.userName());
        Instant at = form.at() == null ? h.now() : Recording.receivedAt(form.at(), h.now());
        Message message = correspondence.add(new Message(c.id(), form.kind(), form.directionOrUsual(), viewer.userName(), at, h.now(),
            form.subject(), form.body()));
        h.pen.write(EventType.MESSAGE, Map.of("id", message.id(), "kind", form.kind(), "direction", form.directionOrUsual()));
        writtenMatter.mayBe(message, h);
        register.addParty(c, viewer.personId());
        em.flush();
        return MessageView.of(message, List.of());
    }
}
