package org.redress.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.redress.cases.CaseForm;
import org.redress.cases.ComplainantForm;
import org.redress.casework.Mailing;
import org.redress.correspondence.MailHead;
import org.redress.intake.parsing.MailAddress;
import org.redress.intake.parsing.ParsedMail;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Kind;

/**
 * What of a mail goes into a case: who wrote it and what they say. Nothing of its header sets a grade, a priority, an owner or a
 * customer; those come from the mailbox, the rules and people.
 */
final class MatterOfMail {

    /** What a case's description holds; the whole text is in the message. */
    private static final int LONGEST_DESCRIPTION = 49_000;
    private static final int LONGEST_TITLE = 290;
    private static final String NOTHING = "–";

    private MatterOfMail() {
    }

    static CaseForm form(ParsedMail mail, Kind kind, String language, Instant arrivedAt) {
        MailAddress from = mail.from();
        MailAddress answerable = MailNature.isNoReply(from) && mail.replyTo() != null ? mail.replyTo() : from;
        String description = text(mail);
        String spoken = SpokenLanguage.of(mail.subject() + " " + description, language);
        return new CaseForm(kind, Channel.EMAIL, Form.WRITTEN, spoken, arrivedAt.atOffset(ZoneOffset.UTC), null, title(mail),
            cut(description, LONGEST_DESCRIPTION), null, null, null, null, null, null, null,
            new ComplainantForm(answerable.name(), null, answerable.address(), null, null, null), null, null);
    }

    /** Who wrote, and about what: so the desk tells two mails of one subject apart. */
    private static String title(ParsedMail mail) {
        String about = mail.subject().isBlank() ? "" : ": " + mail.subject();
        return cut(mail.from().called() + about, LONGEST_TITLE);
    }

    static String text(ParsedMail mail) {
        String said = mail.text().isBlank() ? mail.subject() : mail.text();
        return said.isBlank() ? NOTHING : said;
    }

    static Mailing mailing(ParsedMail mail, ReceivedMail received) {
        MailHead head = new MailHead(mail.from() == null ? null : written(mail.from()), mail.to().stream().map(MatterOfMail::written).toList(),
            mail.cc().stream().map(MatterOfMail::written).toList(), mail.messageId() == null ? null : "<" + mail.messageId() + ">");
        List<Mailing.MailedFile> files = mail.attachments().stream().map(a -> new Mailing.MailedFile(a.name(), a.contentId(), a.content())).toList();
        String remarks = mail.remarks().isEmpty() ? "" : "\n\n[" + String.join(" ", mail.remarks()) + "]";
        return new Mailing(head, received.arrivedAt(), mail.subject().isBlank() ? null : mail.subject(), text(mail) + remarks, mail.html(), files,
            received.documentId());
    }

    private static String written(MailAddress address) {
        return address.name() == null ? address.address() : address.name().replaceAll("[<>\"]", "") + " <" + address.address() + ">";
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
