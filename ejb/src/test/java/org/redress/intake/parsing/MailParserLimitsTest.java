package org.redress.intake.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a mail is lost without a word. */
@Tag("M01")
class MailParserLimitsTest {

    private static final String HTML = "From: a@example.org\nSubject: Kettle leaks\nContent-Type: text/html; charset=utf-8\n\n";

    @Test
    @DisplayName("M01 the words behind a style of more than a megabyte are read, and shown")
    void m01_readsBehindALongStyle() {
        ParsedMail mail = parsed(HTML + "<html><head><style>\n" + "p.x { color: red; margin: 0 }\n".repeat(45_000) + "</style></head><body><p>It leaks.</p></body></html>");

        assertThat(mail.text()).isEqualTo("It leaks.");
        assertThat(mail.html()).contains("<p>It leaks.</p>").hasSizeLessThan(BodyTexts.LONGEST_HTML);
        assertThat(mail.remarks()).isEmpty();
    }

    @Test
    @DisplayName("M01 the words behind a picture written into the HTML are read; that it is not shown is said")
    void m01_readsBehindAPictureInTheHtml() {
        ParsedMail mail = parsed(HTML + "<p>Look:</p><img alt=kettle src=\"data:image/png;base64," + "A".repeat(1_500_000) + "\"><p>It leaks.</p>");

        assertThat(mail.text()).isEqualTo("Look:\n\nIt leaks.");
        assertThat(mail.html()).contains("<img alt=kettle src=\"\"><p>It leaks.</p>");
        assertThat(mail.remarks()).singleElement().asString().contains("Pictures").contains("original only");
    }

    @Test
    @DisplayName("M01 HTML that is too long for all that is left is cut, and that is said")
    void m01_saysWhereHtmlIsCut() {
        ParsedMail mail = parsed(HTML + "<p>It leaks.</p>\n".repeat(100_000));

        assertThat(mail.text()).startsWith("It leaks.");
        assertThat(mail.html()).hasSize(BodyTexts.LONGEST_HTML);
        assertThat(mail.remarks()).hasSize(2).allMatch(remark -> remark.contains("in the original only"));
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 40, 41, 60, 1_000, 3_000})
    @DisplayName("M01 the words of parts in parts in parts are read, however deep")
    void m01_readsDeepParts(int depth) {
        ParsedMail mail = parsed(nested(depth, "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" + base64("Es läuft aus.", UTF_8)));

        assertThat(mail.text()).isEqualTo("Es läuft aus.");
        assertThat(mail.attachments()).isEmpty();
        assertThat(mail.remarks()).hasSize(depth > MailParser.DEEPEST ? 1 : 0).allMatch(remark -> remark.contains("nested more than 40 deep"));
    }

    @Test
    @DisplayName("M01 of deep alternatives one is read, and what is attached beside them is kept")
    void m01_readsDeepAlternatives() {
        ParsedMail mail = parsed(nested(60, """
            Content-Type: multipart/mixed; boundary="m m"

            --m m
            Content-Type: multipart/alternative; boundary=alt

            --alt

            It leaks.
            --alt
            Content-Type: text/html

            <p>It <b>leaks</b>.
            --alt--
            --m m
            Content-Type: application/pdf; name=bill.pdf

            %PDF
            --m m--
            """));

        assertThat(mail.text()).isEqualTo("It leaks.");
        assertThat(mail.html()).contains("<b>leaks</b>");
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("bill.pdf");
            assertThat(new String(file.content(), UTF_8)).isEqualTo("%PDF");
        });
    }

    @Test
    @DisplayName("M01 deep parts without end are counted like all others")
    void m01_boundsDeepParts() {
        ParsedMail endless = parsed(nested(100_000, "\nIt leaks."));
        ParsedMail wide = parsed(nested(50, "\nIt leaks." + "\n--b49e\n\nIt leaks.".repeat(10_000)));

        assertThat(endless.remarks()).hasSize(2).anyMatch(remark -> remark.contains("more than 5000 parts"));
        assertThat(wide.remarks()).anyMatch(remark -> remark.contains("more than 5000 parts"));
        assertThat(wide.text()).startsWith("It leaks.");
    }

    @ParameterizedTest
    @CsvSource({"It leaks.", "Чайник течёт. Он новый.", "'水壶漏水了。\n一个星期前买的。\n'", "Leak"})
    @DisplayName("M01 UTF-16 without a mark is read in the order of its bytes")
    void m01_readsEitherOrderOfUtf16(String text) {
        for (Charset order : new Charset[] {UTF_16LE, UTF_16BE}) {
            ParsedMail mail = parsed("From: a@example.org\nContent-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n" + base64(text, order));

            assertThat(mail.text()).as(order.name()).isEqualTo(text.strip());
        }
    }

    @Test
    @DisplayName("M01 the Chinese one is no N: where little tells, the label stands")
    void m01_believesTheLabelWhereLittleTells() {
        assertThat(Charsets.decode("一个星期前买的".getBytes(UTF_16BE), "UTF-16")).isEqualTo("一个星期前买的");
        assertThat(Charsets.decode("一个星期前买的".getBytes(UTF_16LE), "UTF-16LE")).isEqualTo("一个星期前买的");
        assertThat(Charsets.decode("\uFEFFIt leaks".getBytes(UTF_16LE), "UTF-16")).isEqualTo("It leaks");
    }

    /** Each with a boundary of its own that begins no other, none of them closed, as mails break off. */
    private static String nested(int depth, String innermost) {
        StringBuilder mail = new StringBuilder("From: a@example.org\nSubject: Kettle leaks\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("e\n\n--b").append(i).append("e\n");
        }
        return mail.append(innermost).toString();
    }

    private static String base64(String text, Charset charset) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(charset));
    }

    private static ParsedMail parsed(String raw) {
        try {
            return new MailParser().parse(new ByteArrayInputStream(raw.getBytes(ISO_8859_1)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
