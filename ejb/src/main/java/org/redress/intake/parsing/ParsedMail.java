package org.redress.intake.parsing;

import java.time.Instant;
import java.util.List;

/**
 * A mail as far as it can be understood. Nothing in it is proven: whoever sent it wrote all of it.
 *
 * @param from        the first sender; or null where it names none
 * @param senders     everybody in From
 * @param replyTo     or null
 * @param subject     on one line; empty where there is none
 * @param date        as its sender dates it; or null where that cannot be read
 * @param messageId   without angle brackets; or null where there is none, or an empty one
 * @param references  the ids of In-Reply-To and References, without angle brackets, the nearest first
 * @param text        the plain text, made of the HTML where there is no other; empty where there is none
 * @param html        as it came, with whatever is in it; or null
 * @param returned    the header of the mail that this one gives back; or null
 * @param status      the fields of a delivery status, one a line; or null
 * @param remarks     what was left out or could not be read, for a person
 */
public record ParsedMail(MailAddress from, List<MailAddress> senders, MailAddress replyTo, List<MailAddress> to, List<MailAddress> cc,
    String subject, Instant date, String messageId, List<String> references, String text, String html, List<MailAttachment> attachments,
    MailHeaders headers, MailHeaders returned, String status, List<String> remarks) {

    /** The same words of somebody else, who alone is answered. */
    public ParsedMail writtenBy(MailAddress writer) {
        return new ParsedMail(writer, List.of(writer), null, to, cc, subject, date, messageId, references, text, html, attachments, headers, returned,
            status, remarks);
    }

    /** Whether anything tells what it is about. */
    public boolean isEmpty() {
        return subject.isBlank() && text.isBlank() && attachments.isEmpty();
    }
}
