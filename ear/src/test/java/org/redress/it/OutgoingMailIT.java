package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a case to a real mail server, which may not be there at first. */
@ServerTest
@Tag("once")
class OutgoingMailIT {

    private static final String OURS = "complaints@redress.example";
    private static final String SHOWN = "Spam offer at http://evil.example/ now";

    @Test
    @Tag("M08")
    void keepsAMailUntilTheServerIsThereAndSaysThatNobodyWroteIt() throws Exception {
        String address = address();
        Walk walk = Walk.of("employee", Map.of("complainant", Map.of("name", "A. Customer", "email", address)));
        JsonNode waiting = outbox(address).get(0);
        assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
        Patience.until(() -> !Api.as("admin").get("outbox/summary").expecting(200).json().path("blockedSince").isNull());

        MimeMessage mail = onlyMailTo(address);

        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
        assertThat(mail.getSubject()).contains("[" + walk.number() + "]");
        assertThat(mail.getMessageID()).startsWith("<" + walk.number() + "-").endsWith("@redress.example>");
        assertThat(mail.getReplyTo()[0].toString()).contains("complaints+" + walk.number() + "-").contains("Example Properties");
        assertThat(mail.getFrom()[0].toString()).contains("complaints@redress.example");
        JsonNode sent = outbox(address).get(0);
        assertThat(sent.path("caseNumber").asText()).isEqualTo(walk.number());
        JsonNode ofCase = Api.as("employee").get(walk.path("/mails")).expecting(200).json().get(0);
        assertThat(ofCase.path("state").asText()).isEqualTo("SENT");
        assertThat(ofCase.path("recipient").asText()).isEqualTo(address);
        Api.as("admin").post("outbox/" + sent.path("id").asLong() + "/actions/send-again").expecting(409);
        assertThat(Api.as("admin").get("outbox/metrics").expecting(200).text()).contains("redress_outbox_oldest_waiting_seconds ");
    }

    @Test
    @Tag("M09")
    void tellsAStrangerNothingThatSomebodyTypedIntoTheForm() throws Exception {
        String address = address();
        Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "channel", "WEB", "title", SHOWN, "description", SHOWN,
            "complainant", Map.of("name", SHOWN, "company", SHOWN, "email", address))).expecting(201);

        String raw = GreenMailUtil.getWholeMessage(onlyMailTo(address));

        assertThat(raw).doesNotContain("Spam").doesNotContain("evil.example").contains("We received your message");
    }

    @Test
    @Tag("M09")
    void acknowledgesAStrangerSeldomWhoeverFillsInTheirAddress() throws Exception {
        String address = address();
        for (String tag : List.of("", "+a", "+b", "", "+c")) {
            Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "description", "It leaks.",
                "complainant", Map.of("email", address.replace("@", tag + "@")))).expecting(201);
        }
        Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "description", "It leaks, " + address,
            "complainant", Map.of("email", "Complaints+x@redress.example"))).expecting(201);

        List<MimeMessage> mails = received(() -> isSettled(address) && isSettled(OURS));

        assertThat(states(address)).containsExactlyInAnyOrder("SENT", "SENT", "SENT", "SUPPRESSED", "SUPPRESSED");
        assertThat(states(OURS)).containsOnly("SUPPRESSED");
        assertThat(mails).noneMatch(mail -> isTo(mail, OURS));
    }

    private static boolean isSettled(String address) {
        return states(address).stream().noneMatch(state -> state.equals("WAITING") || state.equals("SENDING"));
    }

    private static List<String> states(String address) {
        List<String> states = new ArrayList<>();
        outbox(address).forEach(mail -> states.add(mail.path("state").asText()));
        return states;
    }

    @Test
    @Tag("M14")
    void sendsAReplyOfAPersonToTheirCopiesAndNoFurther() throws Exception {
        String address = address();
        String copy = address();
        Walk walk = Walk.of("employee", Map.of("complainant", Map.of("name", "A. Customer", "email", address))).investigated().planned();
        walk.attempt("handler", "reply", "subject", "Lift\r\nBcc: evil@example.net", "body", "Text.").expecting(422);
        walk.by("handler", "reply", "subject", "Your lift", "body", "It runs again.\r\n.\r\nBcc: evil@example.net", "cc",
                List.of(copy, copy.toUpperCase(Locale.ROOT), address.toUpperCase(Locale.ROOT), OURS, OURS.replace("@", "+x@")));

        MimeMessage reply = mailsTo(address, 2).stream().filter(OutgoingMailIT::isWrittenByAPerson).findFirst().orElseThrow();

        assertThat(reply.getSubject()).isEqualTo("Your lift [" + walk.number() + "]");
        assertThat(reply.getHeader("Bcc")).isNull();
        assertThat(reply.getRecipients(Message.RecipientType.CC)).extracting(Object::toString).containsExactly(copy);
        assertThat(reply.getContent().toString()).contains("Bcc: evil@example.net");
    }

    @Test
    void showsWhoeverMaySeeTheCaseWhoElseGotTheAnswer() {
        String address = address();
        String copy = address();
        Walk walk = Walk.of("employee", Map.of("complainant", Map.of("name", "A. Customer", "email", address))).investigated().planned();

        walk.by("handler", "reply", "body", "It runs again.", "cc", List.of(copy, OURS));

        JsonNode said = Api.as("auditor").get(walk.path("/messages")).expecting(200).json().get(0);
        assertThat(said.path("to").toString()).isEqualTo("[\"" + address + "\"]");
        assertThat(said.path("cc").toString()).isEqualTo("[\"" + copy + "\"]");
        JsonNode mail = StreamSupport.stream(Api.as("auditor").get(walk.path("/mails")).expecting(200).json().spliterator(), false)
            .filter(row -> row.path("kind").asText().equals("REPLY")).findFirst().orElseThrow();
        assertThat(mail.path("cc").toString()).isEqualTo("[\"" + copy + "\"]");
        assertThat(outbox(address).stream().map(row -> row.path("cc").toString())).contains("[\"" + copy + "\"]");
        String journal = Api.as("auditor").get(walk.path("/journal")).expecting(200).text();
        assertThat(journal).contains("\"copies\":1").doesNotContain(copy);
        String page = Api.signedIn("auditor").get("/redress/app/case?number=" + walk.number()).expecting(200).text();
        assertThat(page.substring(page.indexOf("id=\"message-"))).contains(address, copy);
    }

    @Test
    void sendsFilesOfTheCaseAndKeepsWithWhatTheReplyBegan() throws Exception {
        String address = address();
        Walk walk = Walk.of("employee", Map.of("language", "eo", "complainant", Map.of("name", "A. Customer", "email", address))).investigated().planned();
        Api.as("admin").post("templates", Map.of("kind", "REPLY", "language", "eo", "subject", "Re: {{number}}", "body", "Saluton\n\n{{body}} " + address)).expecting(200);
        long version = Api.as("handler").get(walk.path("/reply-draft")).expecting(200).json().path("templateVersionId").asLong();
        byte[] bytes = "納品書 and more".getBytes(StandardCharsets.UTF_8);
        long file = Api.as("handler").upload(walk.path("/attachments"), "納品書.txt", "text/plain", bytes).expecting(201).json().path("id").asLong();
        long foreign = Api.as("employee").upload(Walk.of("COMPLAINT").path("/attachments"), "x.txt", "text/plain", bytes).expecting(201).json().path("id").asLong();

        walk.attempt("handler", "reply", "body", "Text.", "attachments", List.of(foreign)).expecting(422);
        walk.attempt("handler", "reply", "body", "Text.", "templateVersion", 987_654_321L).expecting(422);
        walk.by("handler", "reply", "body", "Jen via fakturo.", "attachments", List.of(file), "templateVersion", version);

        MimeMessage reply = mailsTo(address, 2).stream().filter(OutgoingMailIT::isWrittenByAPerson).findFirst().orElseThrow();
        MimeMultipart parts = (MimeMultipart) reply.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Jen via fakturo.");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("納品書.txt");
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(bytes);
        JsonNode said = Api.as("handler").get(walk.path("/messages")).expecting(200).json().get(0);
        assertThat(said.path("enclosed").get(0).asLong()).isEqualTo(file);
        assertThat(said.path("template").path("kind").asText()).isEqualTo("REPLY");
        assertThat(said.path("template").path("version").asLong()).isEqualTo(version);
    }

    @Test
    void tellsHowFarItIsWithoutAnsweringIt() throws Exception {
        String address = address();
        Walk walk = Walk.of("employee", Map.of("language", "ru", "complainant", Map.of("name", "A. Customer", "email", address))).investigated();
        JsonNode draft = Api.as("handler").get(walk.path("/reply-draft?kind=PROGRESS")).expecting(200).json();
        assertThat(draft.path("body").asText()).contains("Мы работаем над вашим обращением " + walk.number());
        Api.as("handler").get(walk.path("/reply-draft?kind=SURVEY")).expecting(400);

        walk.attempt("head", "inform", "body", "Text.").expecting(403);
        walk.attempt("handler", "inform").expecting(422);
        walk.by("handler", "inform", "body", draft.path("body").asText()).is("INVESTIGATION");

        MimeMessage told = mailsTo(address, 2).stream().filter(OutgoingMailIT::isWrittenByAPerson).findFirst().orElseThrow();
        assertThat(told.getSubject()).contains("О ходе рассмотрения вашего обращения");
        assertThat(told.getContent().toString()).contains("Мы работаем над вашим обращением");
        assertThat(walk.journal()).contains("INFORM");
        for (JsonNode clock : walk.see("handler").path("deadlines")) {
            assertThat(clock.path("step").asText().equals("RESPONSE") && !clock.path("state").asText().equals("RUNNING")).as("%s", clock).isFalse();
        }
    }

    private static boolean isWrittenByAPerson(MimeMessage mail) {
        try {
            return mail.getHeader("Auto-Submitted") == null;
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage onlyMailTo(String address) {
        return mailsTo(address, 1).get(0);
    }

    /** Lets a mail server come up until so many mails to the address have left, and answers them. */
    private static List<MimeMessage> mailsTo(String address, int count) {
        // The server keeps one for each box, the copies' among them.
        List<MimeMessage> mails = received(() -> states(address).stream().filter("SENT"::equals).count() == count).stream()
            .filter(mail -> isTo(mail, address)).toList();
        assertThat(mails.stream().map(OutgoingMailIT::id).distinct()).hasSize(count);
        return mails;
    }

    /** Lets a mail server come up until that is so, and answers what it got. */
    private static List<MimeMessage> received(Callable<Boolean> until) {
        GreenMail server = new GreenMail(new ServerSetup(Integer.getInteger("test.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Patience.until(until);
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> outbox(String text) {
        List<JsonNode> rows = new ArrayList<>();
        Api.as("admin").get("outbox?text=" + text).expecting(200).json().path("items").forEach(rows::add);
        return rows;
    }

    private static String address() {
        return "customer." + UUID.randomUUID().toString().substring(0, 8) + "@sink.example";
    }
}
