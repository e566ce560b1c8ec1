package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MimeLetterTest {

    private static final MailRoute ROUTE = new MailRoute("mail.example.com", 25, MailRoute.Security.NONE, null, null, "complaints@example.com",
        "Example\r\nBcc: evil@example.net", 1, null);
    private static final String TOKEN = "2026-000142-0123456789abcdef";
    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    @Tag("M14")
    void keepsALineEndInASubjectOutOfTheHead() throws Exception {
        for (String end : List.of("\r\n", "\n", "\r", "\u2028", "\u0085", "\0")) {
            MimeMessage read = read(parcel("Lift" + end + "Bcc: evil@example.net", "a@example.com", null, false));

            assertThat(read.getHeader("Bcc")).isNull();
            assertThat(read.getSubject()).isEqualTo("Lift Bcc: evil@example.net [2026-000142]");
            assertThat(read.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    @Tag("M14")
    void keepsALineEndInANameOutOfTheHead() throws Exception {
        MimeMessage read = read(parcel("Lift", "a@example.com", null, false));

        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getHeader("From")).hasSize(1);
        assertThat(read.getFrom()[0].toString()).contains("complaints@example.com");
    }

    @Test
    @Tag("M14")
    void writesToNoAddressThatIsNone() {
        for (String address : List.of("a@example.com\r\nBcc: evil@example.net", "a@example.com\nRCPT TO:<evil@example.net>", "nobody", "@", "a b@example.com", "")) {
            assertThatThrownBy(() -> MimeLetter.of(parcel("Lift", address, null, false), ROUTE, SESSION, null)).as(address).isInstanceOf(MessagingException.class);
        }
    }

    @Test
    @Tag("M14")
    void leavesATemplateInTheBody() throws Exception {
        MimeMessage read = read(parcelOf("Lift", "Dear {{name}}\r\n.\r\nQUIT\r\nBcc: evil@example.net\r\n\r\n--boundary"));

        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getContent().toString()).contains(".\r\nQUIT\r\nBcc: evil@example.net");
    }

    @Test
    @Tag("M08")
    void saysWhatNobodyWrote() throws Exception {
        MimeMessage automatic = read(parcel("Received", "a@example.com", null, true));

        assertThat(automatic.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(automatic.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(automatic.getHeader("Precedence")).containsExactly("bulk");

        MimeMessage reply = read(parcel("Re: Lift", "a@example.com", "b@example.com", false));

        assertThat(reply.getHeader("Auto-Submitted")).isNull();
        assertThat(reply.getHeader("Precedence")).isNull();
        assertThat(reply.getRecipients(Message.RecipientType.CC)).hasSize(1);
    }

    @Test
    @Tag("M06")
    void carriesTheTokenWhereAnAnswerAndABounceBringItBack() throws Exception {
        var letter = MimeLetter.of(parcel("Re: Lift", "a@example.com", null, false), ROUTE, SESSION, null);

        assertThat(letter.getMessageID()).isEqualTo("<" + TOKEN + ".1@example.com>");
        assertThat(letter.getReplyTo()[0].toString()).contains("complaints+" + TOKEN + "@example.com");
        assertThat(letter.getEnvelopeFrom()).isEqualTo("complaints+" + TOKEN + "@example.com");
        letter.saveChanges();
        assertThat(letter.getMessageID()).isEqualTo("<" + TOKEN + ".1@example.com>");
    }

    @Test
    void writesEveryLanguage() throws Exception {
        for (String words : List.of("ご回答", "Ответ", "答复", "Größe")) {
            MimeMessage read = read(parcelOf(words, words + "\n\n" + words.repeat(600)));

            assertThat(read.getSubject()).isEqualTo(words + " [2026-000142]");
            assertThat(read.getContent().toString()).startsWith(words);
        }
    }

    private static Parcel parcel(String subject, String to, String copies, boolean automatic) {
        return new Parcel(1L, "2026-000142", TOKEN, to, copies, List.of(to), subject, "Text.", "<" + TOKEN + ".1@example.com>", null, automatic,
            Instant.parse("2026-03-02T10:00:00Z"), List.of());
    }

    private static Parcel parcelOf(String subject, String body) {
        return new Parcel(1L, "2026-000142", TOKEN, "a@example.com", null, List.of("a@example.com"), subject, body, "<" + TOKEN + ".1@example.com>",
            null, false, Instant.parse("2026-03-02T10:00:00Z"), List.of());
    }

    private static MimeMessage read(Parcel parcel) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MimeLetter.of(parcel, ROUTE, SESSION, null).writeTo(bytes);
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).matches("(?s)\\p{ASCII}*");
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
