package org.redress.casework;

import java.util.List;

import org.redress.cases.CaseRegister;
import org.redress.correspondence.outbox.Outbox;
import org.redress.people.CurrentPerson;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How the mails of a case fare: a reply that does not leave must not look like one that did. */
@Stateless
public class CaseMails {

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    Outbox outbox;

    /** Oldest first. */
    @RolesAllowed("EMPLOYEE")
    public List<CaseMailRow> of(String number) {
        return outbox.of(register.seen(number, current.viewer()).id()).stream().map(mail -> new CaseMailRow(mail.kind().name(), mail.state(),
            mail.recipient(), mail.copiesTo(), mail.writtenAt(), mail.sentAt(), mail.lastError())).toList();
    }
}
