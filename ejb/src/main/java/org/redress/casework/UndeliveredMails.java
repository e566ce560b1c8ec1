package org.redress.casework;

import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.outbox.Undelivered;
import org.redress.journal.EventType;
import org.redress.rules.vocabulary.EscalationLevel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * A mail that reached nobody must reach somebody here: whoever has the case, or the desk, hears of it and finds it in the
 * journal. The journal keeps no address, because it keeps everything for ever.
 */
@ApplicationScoped
class UndeliveredMails {

    private static final int MOST_WORDS = 500;

    @Inject
    CaseRegister register;

    @Inject
    CaseWork work;

    @Inject
    Telling telling;

    void take(@Observes Undelivered mail) {
        ComplaintCase c = register.locked(mail.caseId());
        Handling h = work.takeUp(c, null, Handling.SYSTEM);
        // Whoever never got our answer says nothing about it: only a person ends the case now.
        c.reachedNobody();
        h.pen.write(mail.cameBack() ? EventType.MAIL_RETURNED : EventType.MAIL_REFUSED, Map.of("mail", mail.mailId()));
        String words = mail.recipient() + (mail.reason() == null ? "" : ": " + mail.reason());
        telling.tell(h, EscalationLevel.HANDLER, NoticeKind.MAIL_UNDELIVERED, words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words);
    }
}
