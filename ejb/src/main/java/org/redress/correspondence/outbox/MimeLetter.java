package org.redress.correspondence.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.redress.documents.DocumentStore;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * Writes a mail down as it goes over the line. Whatever a person or a template put into it, it stays one subject and one
 * text: a line end in a subject becomes a blank, an address that is none is refused, and all else stands in the body.
 */
final class MimeLetter {

    private static final String UTF_8 = "UTF-8";

    private MimeLetter() {
    }

    /** @throws MessagingException where it cannot be written, now or ever */
    static SMTPMessage of(Parcel parcel, MailRoute route, Session session, DocumentStore documents) throws MessagingException {
        SMTPMessage letter = new Named(session, parcel.messageId());
        letter.setFrom(named(route.from(), route.fromName()));
        letter.setRecipients(Message.RecipientType.TO, addresses(parcel.recipient()));
        if (parcel.copies() != null) {
            letter.setRecipients(Message.RecipientType.CC, addresses(parcel.copies()));
        }
        letter.setSubject(subject(parcel), UTF_8);
        letter.setSentDate(Date.from(parcel.writtenAt()));
        if (parcel.files().isEmpty()) {
            letter.setText(parcel.body(), UTF_8);
        } else {
            letter.setContent(withFiles(parcel, documents));
        }
        letter.setEnvelopeFrom(route.addressWith(parcel.token()));
        if (parcel.token() != null) {
            letter.setReplyTo(new InternetAddress[] {named(route.addressWith(parcel.token()), route.fromName())});
        }
        if (parcel.inReplyTo() != null) {
            String said = oneLine(parcel.inReplyTo());
            letter.setHeader("In-Reply-To", said);
            letter.setHeader("References", said);
        }
        sayWhoWrote(letter, parcel.automatic());
        letter.saveChanges();
        return letter;
    }

    private static MimeMultipart withFiles(Parcel parcel, DocumentStore documents) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(parcel.body(), UTF_8);
        MimeMultipart all = new MimeMultipart(text);
        for (Enclosed file : parcel.files()) {
            MimeBodyPart part = new MimeBodyPart();
            try (InputStream bytes = documents.open(file.documentId())) {
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes.readAllBytes(), file.contentType())));
                part.setFileName(MimeUtility.encodeText(oneLine(file.name()), UTF_8, null));
            } catch (IOException e) {
                throw new MessagingException("File '" + file.name() + "' cannot be read any more.", e);
            }
            part.setDisposition(Part.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            all.addBodyPart(part);
        }
        return all;
    }

    /** An automatic mail says so, so that no other machine answers it; a person's reply asks no machine for an answer either. */
    private static void sayWhoWrote(SMTPMessage letter, boolean automatic) throws MessagingException {
        if (automatic) {
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("Precedence", "bulk");
            letter.setHeader("X-Auto-Response-Suppress", "All");
        } else {
            letter.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        }
    }

    /** With the number in it, as a hint to people; machines go by the token. */
    private static String subject(Parcel parcel) {
        String line = oneLine(parcel.subject());
        return parcel.caseNumber() == null || line.contains(parcel.caseNumber()) ? line : line + " [" + parcel.caseNumber() + "]";
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    /** @throws MessagingException where one of them is no address */
    static InternetAddress[] addresses(String list) throws MessagingException {
        if (list.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("An address holds a line end or another control character");
        }
        InternetAddress[] addresses = InternetAddress.parse(list, true);
        if (addresses.length == 0) {
            throw new AddressException("There is no address");
        }
        for (InternetAddress address : addresses) {
            address.validate();
            if (!address.getAddress().contains("@")) {
                throw new AddressException("An address has no domain");
            }
        }
        return addresses;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return name == null ? new InternetAddress(address, true) : new InternetAddress(address, oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("This Java has no UTF-8, which every Java must have.", e);
        }
    }

    /** Keeps the name that the mail was given when it was claimed. */
    private static final class Named extends SMTPMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
