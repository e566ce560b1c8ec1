package org.redress.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;
import org.redress.settings.Settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Takes mails, whoever brings them. Once one is taken it is kept, whatever becomes of it; so it is taken in a transaction of its own,
 * and sorted at once in another.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDoor {

    @Inject
    MailPorter porter;

    @Inject
    SortingRound sorting;

    @Inject
    ReceivedMails mails;

    @Inject
    CaseRegister register;

    @Inject
    CurrentPerson current;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * A mail from a gateway, or from an administrator.
     *
     * @param token of the gateway; null where a person brings it
     * @throws Refusal unauthorized or forbidden; too large
     */
    @PermitAll
    public Taken bring(String token, InputStream raw) throws IOException {
        if (token == null) {
            requireAdministrator();
        } else if (settings.intakeToken().filter(known -> isSame(known, token)).isEmpty()) {
            throw new Refusal(Refusal.Kind.UNAUTHORIZED, "This is not the token of the mail gateway.", "Give the one of REDRESS_INTAKE_TOKEN.",
                List.of(), Map.of());
        }
        Long id = porter.take(Arrival.atTheGateway(clock.instant()), raw::transferTo).orElseThrow();
        sorting.sort(id);
        return taken(id);
    }

    private void requireAdministrator() {
        if (!current.viewer().is(Role.ADMIN)) {
            throw Refusal.forbidden("Only an administrator or the mail gateway brings mails.", "Record the matter as a case.");
        }
    }

    private static boolean isSame(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private Taken taken(Long id) {
        ReceivedMail mail = mails.byId(id).orElseThrow();
        if (mail.outcome() == MailOutcome.DUPLICATE) {
            // Its first may be in other hands at this moment; whoever waits for a turn finds it sorted, or sorts it.
            mails.byId(mail.sameAsId()).filter(ReceivedMail::isWaiting).ifPresent(first -> sorting.sort(first.id()));
        }
        Long caseId = mail.outcome() == MailOutcome.DUPLICATE ? mails.byId(mail.sameAsId()).map(ReceivedMail::caseId).orElse(null) : mail.caseId();
        return new Taken(id, mail.outcome(), register.byId(caseId).map(ComplaintCase::number).orElse(null), mail.reason());
    }
}
