package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M03")
class FingerprintTest {

    private static final String MAIL = "From: anna@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: A kettle\r\n that leaks\r\n\r\nIt leaks.\r\n";

    @Test
    @DisplayName("M03 the way that a mail took makes no other mail of it")
    void m03_leavesTheWayOut() throws IOException {
        assertThat(of("Received: from a by b\r\n\twith SMTP\r\n" + MAIL)).isEqualTo(of(MAIL));
        assertThat(of("Return-Path: <anna@example.org>\r\nX-Spam: no\r\n" + MAIL)).isEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("\r\n", "\n"))).isEqualTo(of(MAIL));
        assertThat(of(MAIL.stripTrailing())).as("by POP3 every mail ends a line").isEqualTo(of(MAIL)).isEqualTo(of(MAIL + "\r\n"));
        assertThat(of(MAIL.replace("It leaks", "It\r\n\r\nleaks"))).isNotEqualTo(of(MAIL.replace("It leaks", "It\r\nleaks")));
    }

    @Test
    @DisplayName("M03 M05 one id and other words are two mails; so are one text and two ids")
    void m03_tellsIdsAndWordsApart() throws IOException {
        assertThat(of(MAIL.replace("It leaks.", "It burns."))).isNotEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("<1@", "<2@"))).isNotEqualTo(of(MAIL));
        assertThat(of(MAIL.replace("anna@", "bo@"))).isNotEqualTo(of(MAIL));
    }

    @Test
    void knowsNothingsApart() throws IOException {
        assertThat(of("")).isNotEqualTo(of("x"));
        assertThat(of("x")).isNotEqualTo(of("y"));
        assertThat(of("\n\nx")).isNotEqualTo(of("\n\ny"));
    }

    private static String of(String mail) throws IOException {
        return Fingerprint.of(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
