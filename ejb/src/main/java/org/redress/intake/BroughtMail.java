package org.redress.intake;

import java.util.Optional;

import org.redress.correspondence.outbox.Outbox;
import org.redress.correspondence.tokens.CaseToken;
import org.redress.intake.parsing.ParsedMail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A mail that a member of staff brings to a case: what wrote it is judged as at the door, so that no machine speaks for anybody. */
@ApplicationScoped
public class BroughtMail {

    @Inject
    Mailboxes mailboxes;

    @Inject
    Returns returns;

    @Inject
    Outbox outbox;

    @Inject
    CaseToken tokens;

    /** Whether no person wrote it: a report of delivery, an absence, a list. Our own mail is somebody's word, though ours. */
    public boolean isOfAMachine(ParsedMail mail) {
        MailNature nature = nature(mail);
        return !nature.isSomebody() && nature != MailNature.OURS;
    }

    /** Where it reports that a mail about this case came back, the outbox and the people of the case learn of it. */
    public void tell(String caseNumber, ParsedMail mail) {
        if (nature(mail).isReturned() && !isOfAnotherCase(caseNumber, mail)) {
            returns.tell(caseNumber, mail);
        }
    }

    /** Whoever brings it may not have a say in the other case, or even know of it. */
    private boolean isOfAnotherCase(String caseNumber, ParsedMail mail) {
        Optional<String> returned = Returns.mailIn(mail);
        return returned.flatMap(outbox::caseNumberOf).or(() -> returned.flatMap(tokens::caseNumberIn)).filter(number -> !number.equals(caseNumber)).isPresent();
    }

    private MailNature nature(ParsedMail mail) {
        return MailNature.of(mail, mailboxes::isOurs);
    }
}
