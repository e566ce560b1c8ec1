package org.redress.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Message;
import org.redress.documents.DocumentStore;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The mails of a case as they came, byte for byte: what was left out when they were taken apart is in there, and what proves them. */
@Stateless
public class MailOriginals {

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    Correspondence correspondence;

    @Inject
    DocumentStore documents;

    /**
     * To be closed by whoever asked for it.
     *
     * @throws Refusal not found, also under the number of another case; conflict where it came by another way
     */
    @RolesAllowed("EMPLOYEE")
    public InputStream open(String number, Long messageId) {
        ComplaintCase c = register.seen(number, current.viewer());
        Message message = correspondence.of(c.id(), messageId).orElseThrow(() -> Refusal.notFound("message", String.valueOf(messageId)));
        if (message.originalId() == null) {
            throw Refusal.conflict("Message " + messageId + " of case " + number + " did not come to us as a mail.", "Read it on the case.");
        }
        try {
            return documents.open(message.originalId());
        } catch (IOException e) {
            throw new UncheckedIOException("The original of message " + messageId + " of case " + number + " cannot be read.", e);
        }
    }
}
