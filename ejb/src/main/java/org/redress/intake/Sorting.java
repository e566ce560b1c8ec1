package org.redress.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.casework.MailDesk;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.OutboxMail;
import org.redress.documents.DocumentStore;
import org.redress.input.Checks;
import org.redress.intake.parsing.MailParser;
import org.redress.intake.parsing.MailUnreadable;
import org.redress.intake.parsing.ParsedMail;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Says of a mail what becomes of it, and does it, in one transaction: the case that is made or joined and the mark on the mail
 * commit together. What no machine can be sure of is held for a person.
 */
@ApplicationScoped
class Sorting {

    static final String BY_ITSELF = "system";

    private static final int HEADER_OF_LARGE = 256 * 1024;
    private static final System.Logger LOG = System.getLogger(Sorting.class.getName());

    @Inject
    ReceivedMails mails;

    @Inject
    DocumentStore documents;

    @Inject
    MailParser parser;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Joining joining;

    @Inject
    Quotas quotas;

    @Inject
    MailDesk desk;

    @Inject
    CaseRegister register;

    @Inject
    Correspondence correspondence;

    @Inject
    Operators operators;

    @Inject
    Returns returns;

    @Inject
    Checks checks;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @return false where somebody else is at it, or it waits no more */
    @Transactional(TxType.REQUIRES_NEW)
    boolean sort(Long id) throws IOException {
        Optional<ReceivedMail> waiting = mails.waiting(id);
        if (waiting.isEmpty()) {
            return false;
        }
        sort(waiting.get());
        return true;
    }

    /** A mail that waits or is held, under the lock of this transaction. */
    void sort(ReceivedMail received) throws IOException {
        try {
            if (isTooLarge(received)) {
                tooLarge(received);
            } else {
                ParsedMail mail = read(received);
                MailNature nature = MailNature.of(mail, mailboxes::isOurs);
                received.understood(mail, nature);
                decide(received, mail, nature);
            }
        } catch (MailUnreadable e) {
            received.remark(e.getMessage());
            hold(received, MailReason.UNREADABLE);
        }
        LOG.log(System.Logger.Level.INFO, "Mail {0} of mailbox {1} is {2}: {3}.", received.id().toString(), received.mailbox(), received.outcome(),
            received.reason());
    }

    private boolean isTooLarge(ReceivedMail received) {
        return received.size() > settings.mailMegabytes() * 1024L * 1024;
    }

    /** @throws MailUnreadable also where it is larger than what is taken apart */
    ParsedMail read(ReceivedMail received) throws IOException {
        if (isTooLarge(received)) {
            throw new MailUnreadable("It has " + (received.size() >> 20) + " MB; up to " + settings.mailMegabytes() + " MB are taken apart.");
        }
        // A store does not tell nothing from something that it lost.
        try (InputStream raw = received.size() == 0 ? InputStream.nullInputStream() : documents.open(received.documentId())) {
            return parser.parse(raw);
        }
    }

    private void decide(ReceivedMail received, ParsedMail mail, MailNature nature) {
        if (nature.isReturned()) {
            returned(received, mail, nature);
        } else if (nature == MailNature.OURS) {
            hold(received, MailReason.OUR_ADDRESS);
        } else if (mail.senders().size() != 1) {
            hold(received, MailReason.NO_SENDER);
        } else if (mail.isEmpty()) {
            hold(received, MailReason.EMPTY);
        } else {
            joinOrMake(received, mail, nature);
        }
    }

    private void returned(ReceivedMail received, ParsedMail mail, MailNature nature) {
        Optional<Joining.Found> found = joining.byReturnedMail(mail);
        if (found.isPresent()) {
            ComplaintCase c = found.get().survivor();
            desk.file(c, MatterOfMail.mailing(mail, received));
            returns.tell(found.get().named().number(), mail);
            joined(received, c, MailOutcome.APPENDED, MailReason.BOUNCE);
        } else if (nature == MailNature.BOUNCE) {
            received.become(MailOutcome.REJECTED, MailReason.FOREIGN_BOUNCE, BY_ITSELF, clock.instant());
        } else {
            hold(received, MailReason.PERHAPS_BOUNCE);
        }
    }

    private void joinOrMake(ReceivedMail received, ParsedMail mail, MailNature nature) {
        Optional<Joining.Found> found = joining.byToken(mail);
        if (found.isPresent()) {
            join(received, mail, nature, found.get());
        } else if (!nature.isSomebody()) {
            hold(received, nature == MailNature.BULK ? MailReason.BULK : MailReason.AUTOMATIC);
        } else if (Joining.numberAlone(mail).isPresent()) {
            // Also where there is no such case, or the difference would tell which numbers there are.
            received.suggests(Joining.numberAlone(mail).flatMap(register::byNumber).map(ComplaintCase::number).orElse(null));
            hold(received, MailReason.NUMBER_ALONE);
        } else if (!quotas.mayMakeACase(received.sender(), clock.instant())) {
            hold(received, MailReason.FLOOD);
        } else if (!isTakenAsACase(received, mail)) {
            hold(received, MailReason.NO_SENDER);
        } else {
            make(received, mail, nature, MailReason.NEW_MATTER);
        }
    }

    private void join(ReceivedMail received, ParsedMail mail, MailNature nature, Joining.Found found) {
        ComplaintCase c = found.survivor();
        if (!c.status().isOpen() && c.complainant().isAnonymous()) {
            // Whoever writes is new to us then, and nothing may lead from them to what was erased.
            make(received, mail, nature, MailReason.ERASED);
        } else if (!joining.knows(found, mail.senders())) {
            received.suggests(c.number());
            hold(received, MailReason.UNKNOWN_SENDER);
        } else if (!nature.isSomebody()) {
            desk.file(c, MatterOfMail.mailing(mail, received));
            joined(received, c, MailOutcome.APPENDED, MailReason.AUTOMATIC);
        } else if (c.status().isOpen()) {
            desk.append(c, MatterOfMail.mailing(mail, received));
            joined(received, c, MailOutcome.APPENDED, MailReason.TOKEN);
        } else if (!quotas.mayMakeACase(received.sender(), clock.instant())) {
            received.suggests(c.number());
            hold(received, MailReason.FLOOD);
        } else {
            ComplaintCase next = make(received, mail, nature, MailReason.FOLLOW_UP);
            desk.note(next, "Follows case " + c.number() + ", which is closed.");
            desk.note(c, "The complainant wrote again: case " + next.number() + ".");
        }
    }

    /** Some addresses look like one and are none; then a case would have a complainant whom nobody can correct. */
    private boolean isTakenAsACase(ReceivedMail received, ParsedMail mail) {
        Mailboxes.Terms terms = mailboxes.termsOf(received.mailbox());
        try {
            checks.valid(MatterOfMail.form(mail, terms.kind(), terms.language(), received.arrivedAt()));
            return true;
        } catch (Refusal refusal) {
            received.remark(refusal.getMessage());
            return false;
        }
    }

    private ComplaintCase make(ReceivedMail received, ParsedMail mail, MailNature nature, MailReason reason) {
        Mailboxes.Terms terms = mailboxes.termsOf(received.mailbox());
        var form = MatterOfMail.form(mail, terms.kind(), terms.language(), received.arrivedAt());
        var mailing = MatterOfMail.mailing(mail, received);
        boolean answered = nature == MailNature.PERSON && quotas.mayBeAcknowledged(received.sender(), clock.instant());
        ComplaintCase c = answered ? desk.record(form, mailing, null) : desk.recordQuietly(form, mailing, null);
        if (answered) {
            received.acknowledged();
        }
        if (terms.department() != null) {
            desk.note(c, "Written to mailbox " + received.mailbox() + " of department " + terms.department() + ".");
            desk.route(c, terms.department());
        }
        joined(received, c, MailOutcome.CREATED, reason);
        return c;
    }

    private void joined(ReceivedMail received, ComplaintCase c, MailOutcome outcome, MailReason reason) {
        received.belongsTo(c.id());
        received.become(outcome, reason, BY_ITSELF, clock.instant());
    }

    private void hold(ReceivedMail received, MailReason reason) {
        received.become(MailOutcome.QUARANTINED, reason, BY_ITSELF, clock.instant());
    }

    /** The original is kept; its sender and the operator are told, because nobody else would learn of it. */
    private void tooLarge(ReceivedMail received) throws IOException {
        Instant now = clock.instant();
        ParsedMail head;
        try (InputStream raw = documents.open(received.documentId())) {
            head = parser.parse(new ByteArrayInputStream(raw.readNBytes(HEADER_OF_LARGE)));
        }
        MailNature nature = MailNature.of(head, mailboxes::isOurs);
        received.understood(head, nature);
        boolean toldBefore = received.isHeld();
        if (!toldBefore && nature == MailNature.PERSON && received.sender() != null && quotas.mayBeAcknowledged(received.sender(), now)) {
            var letter = MailLetters.tooLarge(mailboxes.termsOf(received.mailbox()).language(), settings.mailMegabytes());
            correspondence.send(null, OutboxMail.Kind.NOTICE, head.from().address(), List.of(), letter.subject(), letter.body(), now);
            received.acknowledged();
        }
        if (!toldBefore) {
            operators.tell(received.mailbox() + ": " + (received.size() >> 20) + " MB");
        }
        hold(received, MailReason.TOO_LARGE);
    }
}
