package org.redress.intake.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that part a mail: those that look alike, and those that nobody announced. */
class MailBoundariesTest {

    private static final String HEAD = "From: Anna Berg <anna.berg@example.org>\nSubject: Kettle leaks\nMIME-Version: 1.0\n";

    @ParameterizedTest(name = "{0} within {1}")
    @CsvSource({"B2, B", "B-2, B", "B--2, B", "B--, B", "=_Part-1-2, =_Part-1", "B, B-2", "A, B"})
    @Tag("M01")
    @DisplayName("M01 a boundary is a whole line, also where one begins with another")
    void m01_tellsBoundariesApartThatBeginAlike(String inner, String outer) {
        ParsedMail mail = parsed(nested(inner, outer, ""));

        assertThat(mail.text()).isEqualTo("It leaks.\n\nMy address.");
        assertThat(mail.html()).contains("<p>It leaks.</p>").doesNotContain("My address");
        assertThat(mail.attachments()).extracting(MailAttachment::name).containsExactly("kettle.txt");
        assertThat(new String(mail.attachments().get(0).content(), UTF_8).strip()).isEqualTo("Steel.");
        assertThat(mail.remarks()).isEmpty();
    }

    /** The library reads in pieces of four thousand bytes, and a boundary may end with one. */
    @ParameterizedTest
    @ValueSource(ints = {3_600, 3_700, 3_800, 3_900, 4_000, 4_096, 8_000})
    void tellsThemApartWhereverTheyLie(int pad) {
        for (int more = 0; more < 100; more++) {
            ParsedMail mail = parsed(nested("B2", "B", "x".repeat(pad + more)));

            assertThat(mail.text()).endsWith("My address.");
            assertThat(mail.attachments()).hasSize(1);
        }
    }

    @Test
    void saysWhereItFindsOutTooLate() {
        String mail = HEAD + "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: application/pdf; name=a.pdf\n\n" + "x".repeat(2_000_000)
            + "\n--B\nContent-Type: multipart/alternative; boundary=B-2\n\n--B-2\n\nIt leaks.\n--B-2--\n--B--\n";

        ParsedMail read = parsed(mail);

        assertThat(read.attachments()).extracting(MailAttachment::name).contains("a.pdf");
        assertThat(read.remarks()).anyMatch(remark -> remark.contains("begin alike"));
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 parts are found where the mail forgot to say how they are parted")
    void m01_findsABoundaryThatWasNotSaid() {
        ParsedMail mail = parsed(HEAD + "Content-Type: multipart/mixed\n\n--B\nContent-Type: text/plain\n\nIt leaks.\n--B\n"
            + "Content-Type: text/plain; name=kettle.txt\nContent-Disposition: attachment\n\nSteel.\n--B--\n");

        assertThat(mail.text()).isEqualTo("It leaks.");
        assertThat(mail.attachments()).extracting(MailAttachment::name).containsExactly("kettle.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: multipart/mixed\n\nIt leaks.\n", "Content-Type: multipart/alternative; boundary=\"\"\n\nIt leaks.\n",
        "Content-Type: multipart/mixed\nContent-Transfer-Encoding: base64\n\nSXQgbGVha3Mu\n"})
    @Tag("M01")
    @DisplayName("M01 what says that it has parts and has none is read as text")
    void m01_readsAMailWithoutPartsAsText(String rest) {
        ParsedMail mail = parsed(HEAD + rest);

        assertThat(mail.text()).isEqualTo("It leaks.");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void takesNoSignatureForABoundary() {
        ParsedMail mail = parsed(HEAD + "Content-Type: multipart/mixed\n\nIt leaks.\n--\nAnna\n-- \nBerg\n");

        assertThat(mail.text()).isEqualTo("It leaks.\n--\nAnna\n-- \nBerg");
    }

    private static String nested(String inner, String outer, String pad) {
        return HEAD + "X-Pad: " + pad + "\nContent-Type: multipart/mixed; boundary=\"" + outer + "\"\n\nPreamble\n--" + outer
            + "\nContent-Type: multipart/alternative; boundary=\"" + inner + "\"\n\n--" + inner + "\nContent-Type: text/plain\n\nIt leaks.\n--" + inner
            + "\nContent-Type: text/html\n\n<p>It leaks.</p>\n--" + inner + "--\n\n--" + outer + "\nContent-Type: text/plain\n\nMy address.\n--" + outer
            + "\nContent-Type: text/plain; name=kettle.txt\nContent-Disposition: attachment\n\nSteel.\n--" + outer + "--\n";
    }

    private static ParsedMail parsed(String mail) {
        try {
            return new MailParser().parse(new ByteArrayInputStream(mail.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
