package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mailboxes on a real mail server, by IMAP and POP3; mails go in by SMTP. */
@ServerTest
@Tag("once")
class MailboxesIT {

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort(),
            ServerSetup.POP3.dynamicPort()});
    private GreenMailUser service;

    @BeforeEach
    void start() {
        server.start();
        service = server.setUser("service@acme.example", "service", "sesame");
    }

    @AfterEach
    void stop() {
        keep("it-imap", "IMAP", 1, false);
        keep("it-pop3", "POP3", 1, false);
        server.stop();
    }

    @Test
    @Tag("M04")
    @Tag("M03")
    @DisplayName("M04 M03 by IMAP, also what somebody has read already, and each mail once")
    void m04_takesWhatSomebodyHasRead() throws Exception {
        long before = received("it-imap");
        send(Mails.from("imap1@example.org", "Seen already"));
        see();
        send(Mails.from("imap2@example.org", "Not seen"));

        keep("it-imap", "IMAP", server.getImap().getPort(), true);
        Patience.until(() -> received("it-imap") == before + 2);
        send(Mails.from("imap3@example.org", "Later"));
        // Kept anew, it is looked into in the next round and not after its pause.
        keep("it-imap", "IMAP", server.getImap().getPort(), true);
        Patience.until(() -> received("it-imap") == before + 3);

        Patience.until(() -> sum("it-imap", "created") >= 3);
        assertThat(sum("it-imap", "duplicate")).isZero();
    }

    @Test
    @Tag("M02")
    @DisplayName("M02 by POP3, and one poisoned mail does not stop the next")
    void m02_goesOnAfterAPoisonedMail() throws Exception {
        long before = received("it-pop3");
        deliver("X-Nothing: \u0000\u0001\r\n\r\n");
        deliver("X-A: 1\r\n".repeat(2_500) + "\r\nhere");
        deliver(Mails.from("pop3@example.org", "After it"));

        keep("it-pop3", "POP3", server.getPop3().getPort(), true);
        Patience.until(() -> received("it-pop3") == before + 3);

        Patience.until(() -> sum("it-pop3", "quarantined") >= 2 && sum("it-pop3", "created") >= 1);
        JsonNode mailbox = mailbox("it-pop3");
        assertThat(mailbox.path("lastError").isNull()).isTrue();
        assertThat(mailbox.path("lastFetchAt").isNull()).isFalse();
    }

    @Test
    void routesToTheDepartmentOfTheMailboxAndAnswersInItsLanguage() throws Exception {
        String word = "Routed" + UUID.randomUUID().toString().substring(0, 8);
        send(Mails.from("department@example.org", word));

        Mailbox.of("it-imap").of("ja", "service").on("IMAP", server.getImap().getPort()).kept(true);
        Patience.until(() -> found(word).size() == 1);

        JsonNode routed = Api.as("head").get("cases/" + found(word).get(0).path("number").asText()).expecting(200).json();
        assertThat(routed.path("status").asText()).isEqualTo("ROUTED");
        assertThat(routed.path("department").asText()).isEqualTo("service");
        assertThat(routed.path("language").asText()).as("nothing in the mail tells").isEqualTo("ja");
        List<String> did = new ArrayList<>();
        Api.as("auditor").get("cases/" + routed.path("number").asText() + "/journal").expecting(200).json()
                .forEach(entry -> did.add(entry.path("type").asText() + " " + entry.path("actor").asText()));
        assertThat(did).contains("ACCEPT system", "ROUTE system");
        Api.as("head").post("cases/" + routed.path("number").asText() + "/actions/refuse", Map.of("reason", "Not ours.")).expecting(200);
    }

    private static JsonNode found(String word) {
        return Api.as("supervisor").get("cases?q=" + word).expecting(200).json().path("items");
    }

    @Test
    void saysWhatIsWrongWithAMailboxAndNeverItsPassword() {
        keep("it-imap", "IMAP", 1, true);

        Patience.until(() -> !mailbox("it-imap").path("lastError").isNull());

        assertThat(mailbox("it-imap").path("secretName").asText()).isEqualTo("REDRESS_MAILBOX_IT_IMAP_PASSWORD");
        assertThat(mailbox("it-imap").toString()).doesNotContain("sesame");
    }

    private static void keep(String code, String protocol, int port, boolean active) {
        Mailbox.of(code).on(protocol, port).kept(active);
    }

    private static JsonNode mailbox(String code) {
        return Mailbox.of(code).row();
    }

    private static long received(String code) {
        return sum(code, "received");
    }

    private static long sum(String code, String column) {
        return Mailbox.of(code).balance(column);
    }

    /** By real SMTP. */
    private void send(String raw) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        MimeMessage message = message(Session.getInstance(properties), raw);
        Transport.send(message, new jakarta.mail.Address[] {new jakarta.mail.internet.InternetAddress("service@acme.example")});
    }

    /** Past SMTP, which would not take it. */
    private void deliver(String raw) throws Exception {
        service.deliver(message(Session.getInstance(new Properties()), raw));
    }

    private static MimeMessage message(Session session, String raw) throws Exception {
        return new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1))) {
            @Override
            protected void updateMessageID() {
                // As it was written.
            }
        };
    }

    /** Somebody reads all that is there, with a mail program. */
    private void see() throws Exception {
        Properties properties = new Properties();
        properties.put("mail.imap.port", Integer.toString(server.getImap().getPort()));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", "service", "sesame");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (Message message : inbox.getMessages()) {
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
        }
    }
}
