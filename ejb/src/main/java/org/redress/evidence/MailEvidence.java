package org.redress.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.redress.casework.CaseAttachments;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseMessages;
import org.redress.casework.MailForm;
import org.redress.casework.MessageView;
import org.redress.conversation.Quotation;
import org.redress.intake.BroughtMail;
import org.redress.intake.parsing.MailAddress;
import org.redress.intake.parsing.MailParser;
import org.redress.intake.parsing.MailUnreadable;
import org.redress.intake.parsing.ParsedMail;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * A mail that a member of staff drops onto a case, to show what the complainant said: it joins the conversation, its
 * original stays with it, and its words become the evidence. Twice the same mail is one message. What a machine wrote is filed
 * as at the mail door: a mail of ours that came back is told to the outbox and the people of the case, and nothing is evidence.
 */
@Stateless
public class MailEvidence {

    private static final int LONGEST_WORDS = 6_000;
    private static final String FILE = "mail.eml";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    @Inject
    MailParser parser;

    @Inject
    BroughtMail brought;

    @Inject
    CaseMessages messages;

    @Inject
    CaseAttachments attachments;

    @Inject
    CaseFiles files;

    @Inject
    Settings settings;

    /**
     * What came of it.
     *
     * @param evidence who wrote what and when, in words for the action that asks for evidence; null where it is none
     * @param stranger whether the mail does not come from the complainant's own address; a person must judge that
     * @param machine  whether no person wrote it, so that it shows what happened and proves nobody's word
     */
    public record Found(Long messageId, String evidence, boolean stranger, boolean machine) {
    }

    /**
     * @param name of the file
     * @throws Refusal not found, forbidden, or invalid where it is no mail
     */
    @RolesAllowed("EMPLOYEE")
    public Found keep(String number, String name, byte[] original) {
        String own = files.get(number).complainant().email();
        ParsedMail mail = parsed(original);
        boolean machine = brought.isOfAMachine(mail);
        String from = mail.from() == null ? null : mail.from().address();
        MessageView kept = messages.keepMail(number, new MailForm(from, written(mail.from()), written(mail.to()), written(mail.cc()), mail.messageId(),
            mail.date(), mail.subject(), mail.text(), mail.html(), machine));
        if (kept.attachments().isEmpty()) {
            attachments.add(number, kept.id(), name == null || name.isBlank() ? FILE : name, new ByteArrayInputStream(original));
            brought.tell(number, mail);
        }
        return new Found(kept.id(), machine ? null : words(mail, kept), from == null || own == null || !from.equalsIgnoreCase(own), machine);
    }

    private ParsedMail parsed(byte[] original) {
        try {
            ParsedMail mail = parser.parse(new ByteArrayInputStream(original));
            if (mail.from() == null || mail.isEmpty()) {
                throw noMail();
            }
            return mail;
        } catch (MailUnreadable e) {
            throw noMail();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal noMail() {
        return Refusal.invalid("/file", "This file cannot be read as a mail. Save the mail as a file (.eml) in your mail program, and take that.");
    }

    private String words(ParsedMail mail, MessageView kept) {
        String text = Quotation.in(mail.text()).fresh();
        String cut = text.length() <= LONGEST_WORDS ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORDS / 2)) + " …";
        return "MAIL " + WHEN.format(kept.at().atZone(ZoneId.of(settings.zone()))) + ", " + written(mail.from()) + ", „" + mail.subject() + "“:\n" + cut;
    }

    private static List<String> written(List<MailAddress> addresses) {
        return addresses.stream().map(MailEvidence::written).toList();
    }

    private static String written(MailAddress address) {
        if (address == null) {
            return null;
        }
        return address.name() == null || address.name().isBlank() ? address.address() : address.name() + " <" + address.address() + ">";
    }
}
