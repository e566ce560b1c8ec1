package org.redress.casework;

import java.util.Map;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.correspondence.NoticeKind;
import org.redress.documents.Attachments;
import org.redress.input.Checks;
import org.redress.journal.EventType;
import org.redress.journal.Pen;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.EscalationLevel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Makes a case of a mail, or puts it to one. Whether it may was decided by whoever calls, in the same transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MailDesk {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseRegister register;

    @Inject
    Recording recording;

    @Inject
    CaseWork work;

    @Inject
    WrittenMatter writtenMatter;

    @Inject
    Telling telling;

    @Inject
    Correspondence correspondence;

    @Inject
    Attachments attachments;

    @Inject
    Checks checks;

    /** A new case, acknowledged at once. @param by who made it of a held mail, or null */
    public ComplaintCase record(CaseForm form, Mailing mail, Viewer by) {
        checks.valid(form);
        return withMail(recording.record(form, by), mail, by);
    }

    /** A new case of which nobody is told by mail. @param by who made it of a held mail, or null */
    public ComplaintCase recordQuietly(CaseForm form, Mailing mail, Viewer by) {
        checks.valid(form);
        return withMail(recording.recordQuietly(form, by), mail, by);
    }

    private ComplaintCase withMail(ComplaintCase c, Mailing mail, Viewer by) {
        em.flush();
        Handling h = work.takeUp(c, by, by == null ? Handling.COMPLAINANT : by.userName());
        add(h, mail, Handling.COMPLAINANT);
        return c;
    }

    /**
     * What the complainant, or somebody for them, says to a case: the clocks go by it, and whoever has to act next is told. It
     * neither confirms nor disputes anything, because that takes a person who read it.
     */
    public void append(ComplaintCase c, Mailing mail) {
        Handling h = work.takeUp(c, null, Handling.COMPLAINANT);
        Message message = add(h, mail, Handling.COMPLAINANT);
        writtenMatter.mayBe(message, h);
        telling.tell(h, EscalationLevel.HANDLER, NoticeKind.ANSWERED, null);
    }

    /** What a machine wrote: kept with the case and counted as nobody's word. */
    public void file(ComplaintCase c, Mailing mail) {
        add(work.takeUp(c, null, Handling.SYSTEM), mail, Handling.SYSTEM);
    }

    /**
     * To the department to whose mailbox it was written, as the desk would: whoever gave the mailbox to the department decided so
     * (docs/adr/124). A case that is further already stays where it is.
     */
    public void route(ComplaintCase c, String department) {
        if (c.status() == Status.RECEIVED) {
            Handling h = work.takeUp(c, null, Handling.SYSTEM);
            work.actWithoutViewer(h, Action.ACCEPT, ActionBody.EMPTY);
            work.actWithoutViewer(h, Action.ROUTE, ActionBody.builder().department(department).build());
        }
    }

    /** A word for colleagues about where a mail came from. */
    public void note(ComplaintCase c, String text) {
        Handling h = work.takeUp(c, null, Handling.SYSTEM);
        Message note = correspondence.add(new Message(c.id(), MessageKind.INTERNAL_NOTE, Direction.INTERNAL, Handling.SYSTEM, h.now(), h.now(),
            null, text));
        h.pen.write(EventType.MESSAGE, Map.of("id", note.id(), "kind", note.kind(), "direction", note.direction()));
    }

    private Message add(Handling h, Mailing mail, String author) {
        Message message = new Message(h.c.id(), MessageKind.MAIL, Direction.IN, author, mail.at(), h.now(), mail.subject(), mail.text())
            .with(mail.head()).cameAs(mail.originalId());
        correspondence.add(message, mail.html());
        h.pen.write(EventType.MESSAGE, Map.of("id", message.id(), "kind", MessageKind.MAIL, "direction", Direction.IN));
        mail.files().forEach(file -> keep(h.c, message, file, h.pen));
        return message;
    }

    private void keep(ComplaintCase c, Message message, Mailing.MailedFile file, Pen pen) {
        attachments.keep(c.id(), message.id(), file.name(), file.contentId(), file.content(), pen.actor()).ifPresent(kept -> pen.write(EventType.ATTACHED,
            Map.of("id", kept.id(), "name", kept.name(), "contentType", kept.contentType(), "size", kept.size(), "sha256", kept.sha256())));
    }
}
