package org.redress.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.casework.MailDesk;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.OutboxMail;
import org.redress.documents.DocumentStore;
import org.redress.input.Checks;
import org.redress.intake.parsing.MailAddress;
import org.redress.intake.parsing.MailUnreadable;
import org.redress.intake.parsing.ParsedMail;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The mails that no machine could be sure of: the desk looks at each and says what becomes of it. None goes away by itself. */
@Stateless
public class MailQuarantine {

    private static final int MOST = 500;
    private static final int SHOWN_CHARACTERS = 20_000;
    private static final int SHOWN_LINES = 60;

    @Inject
    CurrentPerson current;

    @Inject
    ReceivedMails mails;

    @Inject
    Sorting sorting;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Quotas quotas;

    @Inject
    CaseRegister register;

    @Inject
    MailDesk desk;

    @Inject
    Correspondence correspondence;

    @Inject
    DocumentStore documents;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    /** The oldest first, 500 at most. */
    @RolesAllowed("INTAKE")
    public List<HeldMail> held() {
        return mails.held(MOST).stream().map(HeldMail::of).toList();
    }

    @RolesAllowed("INTAKE")
    public long count() {
        return mails.countHeld();
    }

    @RolesAllowed("INTAKE")
    public HeldMailView look(long id) {
        ReceivedMail received = mails.byId(id).filter(ReceivedMail::isHeld).orElseThrow(() -> gone(id));
        List<String> remarks = new ArrayList<>();
        if (received.particulars() != null) {
            remarks.add(received.particulars());
        }
        try {
            ParsedMail mail = sorting.read(received);
            remarks.addAll(mail.remarks());
            return new HeldMailView(HeldMail.of(received), mail.headers().lines().stream().limit(SHOWN_LINES).toList(), cut(mail.text()),
                mail.attachments().stream().map(a -> a.name() + " (" + a.content().length + ")").toList(), remarks);
        } catch (MailUnreadable | IOException e) {
            remarks.add(e.getMessage());
            return new HeldMailView(HeldMail.of(received), List.of(), beginning(received), List.of(), remarks);
        }
    }

    /** The mail as it came; to be closed by whoever asked for it. */
    @RolesAllowed("INTAKE")
    public InputStream original(long id) {
        ReceivedMail received = mails.byId(id).filter(ReceivedMail::isHeld).orElseThrow(() -> gone(id));
        try {
            return received.size() == 0 ? InputStream.nullInputStream() : documents.open(received.documentId());
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + id + " cannot be read.", e);
        }
    }

    /** Of what cannot be taken apart, the first bytes as they are. */
    private String beginning(ReceivedMail received) {
        try (InputStream raw = documents.open(received.documentId())) {
            return new String(raw.readNBytes(SHOWN_CHARACTERS), StandardCharsets.ISO_8859_1).replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]", "");
        } catch (IOException e) {
            return "";
        }
    }

    private static String cut(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }

    /**
     * Puts it to a case. Any open one: the desk knows to which it belongs without having to see into it.
     *
     * @throws Refusal invalid where there is no such case; conflict where it is closed
     */
    @RolesAllowed("INTAKE")
    public void assign(long id, String number) {
        Viewer viewer = current.viewer();
        ReceivedMail received = heldForChange(id);
        ComplaintCase c = number == null ? null : register.forChange(number.strip()).orElse(null);
        if (c == null) {
            throw Refusal.invalid("/number", "There is no case '" + (number == null ? "" : number.strip()) + "'. Check the number.");
        }
        if (!c.status().isOpen()) {
            throw Refusal.conflict("Case " + c.number() + " is closed.", "Make a new case of the mail; it can name the closed one.");
        }
        ParsedMail mail = readable(received);
        if (received.nature() != null && received.nature().isSomebody()) {
            desk.append(c, MatterOfMail.mailing(mail, received));
        } else {
            desk.file(c, MatterOfMail.mailing(mail, received));
        }
        received.belongsTo(c.id());
        received.become(MailOutcome.APPENDED, MailReason.BY_HAND, viewer.userName(), clock.instant());
    }

    /**
     * @param sender whose words they are, where the mail does not say it or says it wrongly; or null
     * @return the number of the case
     * @throws Refusal invalid where nobody is named, or somebody who cannot be
     */
    @RolesAllowed("INTAKE")
    public String makeCase(long id, String sender) {
        Viewer viewer = current.viewer();
        ReceivedMail received = heldForChange(id);
        ParsedMail mail = readable(received);
        Optional<MailAddress> given = given(sender);
        given.ifPresent(received::writtenBy);
        if (mail.from() == null && given.isEmpty()) {
            throw Refusal.invalid("/sender", "The mail names nobody who could be answered. Give the address of whoever wrote it.");
        }
        Mailboxes.Terms terms = mailboxes.termsOf(received.mailbox());
        var form = MatterOfMail.form(given.map(mail::writtenBy).orElse(mail), terms.kind(), terms.language(), received.arrivedAt());
        var mailing = MatterOfMail.mailing(mail, received);
        boolean answered = received.nature() == MailNature.PERSON && quotas.mayBeAcknowledged(received.sender(), clock.instant());
        ComplaintCase c = answered ? desk.record(form, mailing, viewer) : desk.recordQuietly(form, mailing, viewer);
        if (answered) {
            received.acknowledged();
        }
        given.ifPresent(writer -> desk.note(c, viewer.userName() + " says that " + writer.address() + " wrote the mail."));
        if (terms.department() != null) {
            desk.route(c, terms.department());
        }
        received.belongsTo(c.id());
        received.become(MailOutcome.CREATED, MailReason.BY_HAND, viewer.userName(), clock.instant());
        return c.number();
    }

    /** What a person typed is checked as what a mail says is. */
    private Optional<MailAddress> given(String sender) {
        Optional<MailAddress> given = Optional.ofNullable(checks.valid(GivenSender.of(sender)).sender()).map(address -> new MailAddress(null, address));
        given.filter(writer -> mailboxes.isOurs(writer.address())).ifPresent(ours -> {
            throw Refusal.invalid("/sender", ours.address() + " is one of our own addresses. Give that of whoever wrote the mail.");
        });
        return given;
    }

    /** After something was put right: a mailbox's addresses, a setting, an error of ours. */
    @RolesAllowed("INTAKE")
    public MailOutcome runAgain(long id) {
        ReceivedMail received = heldForChange(id);
        try {
            sorting.sort(received);
        } catch (IOException e) {
            throw new UncheckedIOException("Mail " + id + " cannot be read.", e);
        }
        return received.outcome();
    }

    /** Turns it away without a word. */
    @RolesAllowed("INTAKE")
    public void reject(long id) {
        heldForChange(id).become(MailOutcome.REJECTED, MailReason.BY_HAND, current.viewer().userName(), clock.instant());
    }

    /**
     * Turns it away and tells its sender.
     *
     * @throws Refusal conflict where a machine sent it, or its sender had enough mails of ours
     */
    @RolesAllowed("INTAKE")
    public void rejectWithNotice(long id) {
        ReceivedMail received = heldForChange(id);
        boolean told = HeldMail.of(received).tellable() && quotas.mayBeAcknowledged(received.sender(), clock.instant());
        if (!told) {
            throw Refusal.conflict("The sender of mail " + id + " cannot be told by a machine.", "Turn it away without a word.");
        }
        MailLetters.Letter letter = MailLetters.rejected(mailboxes.termsOf(received.mailbox()).language());
        correspondence.send(null, OutboxMail.Kind.NOTICE, received.sender(), List.of(), letter.subject(), letter.body(), clock.instant());
        received.acknowledged();
        received.become(MailOutcome.REJECTED, MailReason.BY_HAND, current.viewer().userName(), clock.instant());
    }

    private ReceivedMail heldForChange(long id) {
        return mails.locked(id).filter(ReceivedMail::isHeld).orElseThrow(() -> gone(id));
    }

    private ParsedMail readable(ReceivedMail received) {
        try {
            return sorting.read(received);
        } catch (MailUnreadable | IOException e) {
            throw Refusal.conflict("Mail " + received.id() + " cannot be taken apart: " + e.getMessage(),
                "Record the matter as a case, and turn the mail away.");
        }
    }

    private static Refusal gone(long id) {
        return Refusal.conflict("Mail " + id + " does not wait any more.", "Somebody else was faster; look at the list again.");
    }
}
