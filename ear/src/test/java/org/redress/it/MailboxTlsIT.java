package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mailboxes behind TLS: whoever cannot show who it is gets no password, and the page says what to do. */
@ServerTest
@Tag("once")
class MailboxTlsIT {

    private GreenMail server;
    private GreenMailUser service;

    @BeforeEach
    void start() throws Exception {
        MailCertificate.make();
        server = new GreenMail(new ServerSetup[] {ServerSetup.IMAPS.dynamicPort(), ServerSetup.POP3S.dynamicPort()});
        server.start();
        service = server.setUser("service@acme.example", "service", "sesame");
    }

    @AfterEach
    void stop() throws Exception {
        Mailbox.of("it-imap").on("IMAPS", 1).kept(false);
        Mailbox.of("it-pop3s").on("POP3S", 1).kept(false);
        server.stop();
        MailCertificate.withdraw();
    }

    @ParameterizedTest
    @CsvSource({"it-imap, IMAPS", "it-pop3s, POP3S"})
    void asksAStrangerForNothingAndTakesMailFromWhomTheOperatorTrusts(String code, String protocol) throws Exception {
        int port = protocol.equals("IMAPS") ? server.getImaps().getPort() : server.getPop3s().getPort();
        Mailbox mailbox = Mailbox.of(code).on(protocol, port);
        long before = mailbox.balance("created");
        String mail = Mails.from(protocol.toLowerCase() + "@example.org", "Behind TLS");
        service.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));

        mailbox.kept(true);
        Patience.until(() -> mailbox.row().path("lastError").asText().contains("is not trusted"));
        assertThat(mailbox.row().path("lastError").asText()).contains("127.0.0.1:" + port).contains("REDRESS_MAIL_TRUST");
        assertThat(mailbox.balance("created")).isEqualTo(before);

        MailCertificate.trust();
        mailbox.kept(true);
        Patience.until(() -> mailbox.balance("created") == before + 1);
        Patience.until(() -> mailbox.row().path("lastError").isNull());
    }

    @ParameterizedTest
    @CsvSource({"it-imap, IMAPS"})
    void saysThatAPortSpeaksNoTls(String code, String protocol) {
        GreenMail plain = new GreenMail(ServerSetup.IMAP.dynamicPort());
        plain.start();
        try {
            Mailbox mailbox = Mailbox.of(code).on(protocol, plain.getImap().getPort()).kept(true);

            Patience.until(() -> mailbox.row().path("lastError").asText().startsWith("No TLS with"));
        } finally {
            plain.stop();
        }
    }
}
