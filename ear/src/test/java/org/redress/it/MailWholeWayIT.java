package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From what a mail program put on the wire to the case that its writer agrees is done: in by SMTP and a polled mailbox, out through the
 * outbox, and nobody here knows more than what stands in the mails.
 */
@ServerTest
@Tag("once")
class MailWholeWayIT {

    private static final String OURS = "complaints@redress.example";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Integer.getInteger("test.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            ServerSetup.IMAP.dynamicPort(), ServerSetup.POP3.dynamicPort()});

    /** What a complainant writes, and in what their mail program puts it on the wire. */
    private record Writer(String language, String charset, String name, String subject, String complaint, String reply, String thanks) {

        /** As the mail program writes a word of the header: encoded, in its charset. */
        private String word(String text) {
            return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset))) + "?=";
        }

        private byte[] mail(String from, String to, String headers, String subject, String text) throws Exception {
            boolean seven = charset.equals("ISO-2022-JP");
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            raw.write(("From: " + word(name) + " <" + from + ">\r\nTo: <" + to + ">\r\nSubject: " + word(subject) + "\r\nMessage-ID: <" + UUID.randomUUID()
                    + "@sink.example>\r\n" + headers + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=" + charset
                    + "\r\nContent-Transfer-Encoding: " + (seven ? "7bit" : "8bit") + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            raw.write(text.replace("\n", "\r\n").getBytes(Charset.forName(charset)));
            return raw.toByteArray();
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.start();
        GreenMailUser ours = server.setUser(OURS, "service", "sesame");
        // As a mail server does that knows what stands behind a plus.
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> to.getEmail().matches("complaints(\\+.*)?@redress\\.example") ? ours
                : server.setUser(to.getEmail(), "none"));
    }

    @AfterEach
    void stop() {
        Mailbox.of("it-imap").kept(false);
        Mailbox.of("it-russian").on("POP3", 1).kept(false);
        server.stop();
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 in Japanese, in ISO-2022-JP by IMAP: from the first mail to the confirmed end")
    void goesTheWholeWayInJapanese() throws Exception {
        goesTheWholeWay(Mailbox.of("it-imap").on("IMAP", server.getImap().getPort()), new Writer("ja", "ISO-2022-JP", "山田花子", "配送の遅れについて",
                "先週注文した加湿器がまだ届きません。\n至急ご確認をお願いいたします。", "明日の午前中にお届けいたします。", "本日届きました。ありがとうございました。"),
                "お申し出を受け付けました", "真摯に対応いたします", "平素よりお世話になっております", "このたびはご迷惑をおかけし");
    }

    @Test
    @Tag("M01")
    @DisplayName("M01 in Russian, in KOI8-R by POP3: from the first mail to the confirmed end")
    void goesTheWholeWayInRussian() throws Exception {
        goesTheWholeWay(Mailbox.of("it-russian").on("POP3", server.getPop3().getPort()), new Writer("ru", "KOI8-R", "Анна Петрова", "Протекает чайник",
                "Чайник, купленный в марте, протекает.\nПрошу заменить его.", "Новый чайник уже в пути.", "Чайник получила, спасибо, всё в порядке."),
                "Мы получили ваше обращение", "относимся к нему серьёзно", "Благодарим вас за обращение", "Приносим извинения");
    }

    /** @param words of the acknowledgement's subject and body, of the reply's greeting and apology, in the writer's language */
    private void goesTheWholeWay(Mailbox mailbox, Writer writer, String... words) throws Exception {
        String address = "customer." + UUID.randomUUID().toString().substring(0, 8) + "@sink.example";
        send(writer.mail(address, OURS, "", writer.subject, writer.complaint));
        mailbox.kept(true);

        MimeMessage acknowledgement = mailTo(address, 1);
        String number = number(acknowledgement);
        assertThat(acknowledgement.getSubject()).contains(words[0]).contains(number);
        assertThat(text(acknowledgement)).contains(words[1]).contains(number);
        assertThat(acknowledgement.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        JsonNode recorded = of(number);
        assertThat(recorded.path("language").asText()).isEqualTo(writer.language);
        assertThat(recorded.path("description").asText().strip()).isEqualTo(writer.complaint);
        assertThat(recorded.path("complainant").path("name").asText()).isEqualTo(writer.name);
        assertThat(recorded.path("title").asText()).contains(writer.name).contains(writer.subject);

        answered(number, writer, words);
        MimeMessage reply = mailTo(address, 2);
        assertThat(text(reply)).contains(words[2]).contains(words[3]).contains(writer.reply).contains("> " + writer.complaint.lines().findFirst().orElseThrow());
        assertThat(reply.getSubject()).startsWith("Re: ").contains(writer.subject);
        assertThat(reply.getHeader("In-Reply-To")[0]).endsWith("@sink.example>");
        assertThat(reply.getHeader("Auto-Submitted")).isNull();
        String to = ((InternetAddress) reply.getReplyTo()[0]).getAddress();
        assertThat(to).startsWith("complaints+" + number);

        send(writer.mail(address, to, "In-Reply-To: " + reply.getMessageID() + "\r\n", reply.getSubject(), writer.thanks + "\n\n> " + writer.reply));
        mailbox.kept(true);
        Patience.until(() -> said(number, writer.thanks) != null);
        assertThat(of(number).path("status").asText()).as("no mail confirms by itself").isEqualTo("AWAITING_CONFIRMATION");
        assertThat(Api.as("handler").post("cases/" + number + "/messages/" + said(number, writer.complaint).path("id").asText() + "/actions/confirm")
                .expecting(409).text()).contains("before our answer");

        Api.as("handler").post("cases/" + number + "/messages/" + said(number, writer.thanks).path("id").asText() + "/actions/confirm").expecting(200);
        assertThat(of(number).path("status").asText()).isEqualTo("RESOLVED");
        Api.as("supervisor").post("cases/" + number + "/actions/close", Map.of("lessons", "None.")).expecting(200);
        assertThat(of(number).path("status").asText()).isEqualTo("CLOSED");
        assertThat(of(number).path("outcome").asText()).isEqualTo("RESOLVED");
    }

    /** By the people of the case, from the desk to the reply that a person finished from its draft. */
    private static void answered(String number, Writer writer, String... words) {
        String actions = "cases/" + number + "/actions/";
        Api.as("intake").post(actions + "accept").expecting(200);
        Api.as("intake").post(actions + "route", Map.of("department", "service")).expecting(200);
        Api.as("head").post(actions + "assign", Map.of("handler", "handler")).expecting(200);
        Api.as("handler").post(actions + "propose", Map.of("plan", writer.reply)).expecting(200);
        Api.as("compliance").post(actions + "approve", Map.of("advice", "Agreed.")).expecting(200);
        JsonNode draft = Api.as("handler").get("cases/" + number + "/reply-draft").expecting(200).json();
        String body = draft.path("body").asText();
        String begun = body.replace(words[3], words[3] + "\n\n" + writer.reply);
        assertThat(begun).as("the draft apologises in the writer's language").isNotEqualTo(body);
        Api.as("handler").post(actions + "reply", Map.of("subject", draft.path("subject").asText(), "body", begun)).expecting(200);
    }

    private static JsonNode of(String number) {
        return Api.as("supervisor").get("cases/" + number).expecting(200).json();
    }

    /** The complainant's mail that begins with this; null where there is none. */
    private static JsonNode said(String number, String beginning) {
        for (JsonNode message : Api.as("handler").get("cases/" + number + "/messages").expecting(200).json()) {
            if (message.path("direction").asText().equals("IN") && message.path("body").asText().startsWith(beginning.lines().findFirst().orElseThrow())) {
                return message;
            }
        }
        return null;
    }

    /** The so-manieth mail to the address, once it is there. */
    private MimeMessage mailTo(String address, int count) throws Exception {
        Patience.until(() -> mailsTo(address).size() >= count);
        return mailsTo(address).get(count - 1);
    }

    private List<MimeMessage> mailsTo(String address) throws Exception {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(address)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static String number(MimeMessage acknowledgement) throws Exception {
        return acknowledgement.getSubject().replaceAll("(?s).*\\[([0-9]{4}-[0-9]+)\\].*", "$1");
    }

    private static String text(MimeMessage mail) throws Exception {
        assertThat(mail.getContentType().toLowerCase()).contains("utf-8");
        assertThat(GreenMailUtil.getBody(mail)).isNotEmpty();
        return mail.getContent().toString().replace("\r\n", "\n");
    }

    /** By real SMTP, byte for byte. */
    private void send(byte[] raw) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw)) {
            @Override
            protected void updateHeaders() {
                // As it was written.
            }
        };
        Transport.send(mail, new Address[] {mail.getRecipients(Message.RecipientType.TO)[0]});
    }
}
