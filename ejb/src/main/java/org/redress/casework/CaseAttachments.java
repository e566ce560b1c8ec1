package org.redress.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The files of a case. They show to whoever may see the case, at the moment of asking: a link that was kept opens nothing later. */
@Stateless
public class CaseAttachments {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Attachments attachments;

    @Inject
    SendableFiles sendable;

    @Inject
    Filing filing;

    /** Oldest first. */
    @RolesAllowed("EMPLOYEE")
    public List<AttachmentView> of(String number) {
        ComplaintCase c = register.seen(number, current.viewer());
        return attachments.ofCase(c.id()).stream().map(AttachmentView::of).toList();
    }

    /** Those that may go with what is said to the complainant, oldest first. */
    @RolesAllowed("EMPLOYEE")
    public List<AttachmentView> sendableOf(String number) {
        ComplaintCase c = register.seen(number, current.viewer());
        return sendable.of(c.id()).stream().map(AttachmentView::of).toList();
    }

    /**
     * @param messageId of the message that it belongs to, or null for a file of the complaint itself
     * @param bytes     should be at hand: the case is held while they are read
     * @throws Refusal not found, forbidden, conflict where there are enough, invalid, or too large
     */
    @RolesAllowed("EMPLOYEE")
    public AttachmentView add(String number, Long messageId, String name, InputStream bytes) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        if (viewer.roles().equals(Set.of(Role.EMPLOYEE, Role.AUDITOR))) {
            throw Refusal.forbidden("An auditor changes nothing.", "Tell the owner of case " + number + ".");
        }
        Attachment attachment = filing.file(work.takeUp(c, viewer, viewer.userName()), messageId, name, bytes);
        register.addParty(c, viewer.personId());
        em.flush();
        return AttachmentView.of(attachment);
    }

    /** @throws Refusal not found, also under the number of another case */
    @RolesAllowed("EMPLOYEE")
    public AttachmentContent open(String number, Long id) {
        ComplaintCase c = register.seen(number, current.viewer());
        Attachment attachment = attachments.ofCase(c.id(), id).orElseThrow(() -> Refusal.notFound("attachment", String.valueOf(id)));
        try {
            return new AttachmentContent(AttachmentView.of(attachment), attachments.open(attachment));
        } catch (IOException e) {
            throw new UncheckedIOException("Attachment " + id + " of case " + number + " cannot be read.", e);
        }
    }
}
