package org.redress.intake.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailParserTest {

    private static final String HEAD = """
        From: Anna Berg <anna.berg@example.org>
        To: complaints@acme.example
        Subject: Kettle leaks
        Date: Mon, 02 Nov 2026 09:00:00 +0100
        Message-ID: <p1@example.org>
        """;

    @Test
    void readsAPlainMail() {
        ParsedMail mail = parsed(HEAD + "\nIt leaks.\n");

        assertThat(mail.from()).isEqualTo(new MailAddress("Anna Berg", "anna.berg@example.org"));
        assertThat(mail.to()).extracting(MailAddress::address).containsExactly("complaints@acme.example");
        assertThat(mail.subject()).isEqualTo("Kettle leaks");
        assertThat(mail.date()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
        assertThat(mail.messageId()).isEqualTo("p1@example.org");
        assertThat(mail.text()).isEqualTo("It leaks.");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 HTML alone is read as text, and what acts in it is left out of the text")
    void m01_readsTextOutOfHtml() {
        ParsedMail mail = parsed(HEAD + "Content-Type: text/html; charset=utf-8\n\n<p>It <b>leaks</b>.<script>alert(1)</script><p>Much.");

        assertThat(mail.text()).isEqualTo("It leaks.\n\nMuch.");
        assertThat(mail.html()).contains("<script>");
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 an attached mail stays whole and is not taken for the mail itself")
    void m01_keepsAnAttachedMailWhole() {
        ParsedMail mail = parsed(HEAD + """
            Content-Type: multipart/mixed; boundary=B

            --B

            See below.
            --B
            Content-Type: message/rfc822

            From: somebody@else.example
            Subject: Another

            Other words.
            --B--
            """);

        assertThat(mail.text()).isEqualTo("See below.");
        assertThat(mail.attachments()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("message.eml");
            assertThat(new String(a.content(), UTF_8)).contains("Other words.");
        });
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 no sender, no subject, no body: it is a mail all the same")
    void m01_readsAMailOfNothing() {
        ParsedMail mail = parsed("X-Nothing: 1\n\n");

        assertThat(mail.from()).isNull();
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.isEmpty()).isTrue();
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 a subject of 1 MB is cut, and 6 000 parts are not all counted")
    void m01_keepsWithinLimits() {
        ParsedMail longSubject = parsed("Subject: " + "x".repeat(1_000_000) + "\n\nhere");
        StringBuilder parts = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=B\n\n");
        for (int i = 0; i < 6_000; i++) {
            parts.append("--B\nContent-Type: image/png; name=").append(i).append(".png\n\nx\n");
        }
        ParsedMail manyParts = parsed(parts + "--B--\n");

        assertThat(longSubject.subject()).hasSize(1_000);
        assertThat(manyParts.attachments()).hasSize(MailParts.MOST_ATTACHMENTS);
        assertThat(manyParts.remarks()).hasSize(2);
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 more headers than anybody sends are refused, and not with an error of memory")
    void m01_refusesTooManyHeaders() {
        assertThatThrownBy(() -> parsed("X-A: 1\n".repeat(MimeParsing.MOST_HEADERS + 1) + "\nhere")).isInstanceOf(MailUnreadable.class);
    }

    @Test
    @Tag("M15")
    @DisplayName("M15 of a References header without end the nearest ids are read")
    void m15_boundsReferences() {
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            references.append("<id").append(i).append("@example.org>\n ");
        }

        ParsedMail mail = parsed("In-Reply-To: <near@example.org>\nReferences: " + references + "\n\nhere");

        assertThat(mail.references()).hasSize(50).startsWith("near@example.org");
    }

    @Test
    @Tag("M05")
    @DisplayName("M05 an empty message id is none")
    void m05_takesAnEmptyIdForNone() {
        assertThat(parsed("Message-ID: <>\nReferences: <> <  >\n\nhere").messageId()).isNull();
        assertThat(parsed("Message-ID: <>\nReferences: <> <  >\n\nhere").references()).isEmpty();
    }

    @Test
    @Tag("M14")
    @DisplayName("M14 a line break hidden in a subject is a blank")
    void m14_takesLineBreaksOutOfTheSubject() {
        assertThat(parsed("Subject: =?utf-8?Q?Kettle=0D=0ABcc:_victim@example.org?=\n\nx").subject()).isEqualTo("Kettle Bcc: victim@example.org");
    }

    @Test
    @DisplayName("M05 a name that looks like an address is none")
    void m05_namesPretendNothing() {
        assertThat(AddressList.of("\"boss@acme.example\" <mallory@evil.example>")).singleElement()
            .isEqualTo(new MailAddress("boss@acme.example", "mallory@evil.example"));
        assertThat(AddressList.of("=?utf-8?Q?=3Cboss=40acme.example=3E=2C?= <mallory@evil.example>")).singleElement()
            .isEqualTo(new MailAddress("<boss@acme.example>,", "mallory@evil.example"));
        assertThat(AddressList.of("Team: anna@example.org, Bo <bo@example.org>;")).extracting(MailAddress::address)
            .containsExactly("anna@example.org", "bo@example.org");
        assertThat(AddressList.of("undisclosed-recipients:;")).isEmpty();
    }

    @Test
    void joinsFlowedLines() {
        ParsedMail mail = parsed(HEAD + "Content-Type: text/plain; format=flowed\n\nIt \nleaks.\n> Dear \n> Anna\n");

        assertThat(mail.text()).isEqualTo("It leaks.\n> Dear Anna");
    }

    @Test
    @Tag("M06")
    void m06_twoSendersAreTwo() {
        assertThat(parsed("From: a@example.org\n" + "From: b@example.org\nSubject: x\n\nIt leaks.").senders()).hasSize(2);
        assertThat(parsed("From: \"a b\"@example.org\nSubject: x\n\nIt leaks.").senders()).isEmpty();
    }

    @Test
    void readsADateThatWasWrittenToBeSlow() {
        assertThat(parsed("From: a@example.org\nDate: " + "(".repeat(30_000) + "\n\nIt leaks.").text()).isEqualTo("It leaks.");
        assertThat(parsed("From: a@example.org\nDate: Mon, 2 Mar 2026 (a comment) 10:15:00 +0900 (JST)\n\nIt leaks.").date())
            .isEqualTo(Instant.parse("2026-03-02T01:15:00Z"));
    }

    @Test
    @Tag("M01")
    void m01_readsOfAVeryLongTextNoMoreThanItCanHold() {
        ParsedMail mail = parsed(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + "It leaks in the cellar.\n".repeat(1_000_000));

        assertThat(mail.text()).hasSize(BodyTexts.LONGEST_TEXT).startsWith("It leaks");
        assertThat(mail.remarks()).anyMatch(remark -> remark.contains("longer than 8 MB"));
    }

    @Test
    void readsTheMailThatAReportGivesBack() {
        ParsedMail mail = parsed("""
            From: MAILER-DAEMON@mx.example.org
            Content-Type: multipart/report; report-type=delivery-status; boundary=B

            --B

            could not be delivered
            --B
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; anna@example.org
            Status: 5.1.1
            --B
            Content-Type: text/rfc822-headers

            Message-ID: <ours@acme.example>
            --B--
            """);

        assertThat(mail.status()).contains("5.1.1");
        assertThat(mail.returned().first("message-id")).contains("<ours@acme.example>");
    }

    private static ParsedMail parsed(String raw) {
        try {
            return new MailParser().parse(new ByteArrayInputStream(raw.getBytes(ISO_8859_1)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsWhatAMailOfHtmlAloneRepeats() throws Exception {
        ParsedMail gmail = parsed(HEAD + "Content-Type: text/html; charset=utf-8\n\n<div>It works.</div><div class=gmail_quote><div>On Monday we wrote:<br></div>"
            + "<blockquote><div>We sent one.</div><blockquote>It leaks.</blockquote></blockquote></div>");
        ParsedMail outlook = parsed(HEAD + "Content-Type: text/html; charset=utf-8\n\n<p>It works.</p><div id=divRplyFwdMsg>From: us</div><div>We sent one.</div>");

        assertThat(gmail.text()).contains("wrote:\n> We sent one.").doesNotContain(">\n>\n");
        assertThat(gmail.text().lines().filter(line -> !line.isBlank() && !line.matches(">+"))).containsExactly("It works.", "On Monday we wrote:", "> We sent one.",
            ">> It leaks.");
        assertThat(outlook.text().lines().filter(line -> !line.isBlank() && !line.matches(">+"))).containsExactly("It works.", "> From: us", "> We sent one.");
    }
}
