package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said on a case, over the API: what is kept of it, who may say it, and who never hears it. */
@ServerTest
class ConversationApiIT {

    @Test
    void keepsOfATalkWhoWasThereHowLongAndWhenToComeBack() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        String day = LocalDate.now().plusDays(3).toString();

        Api.as("handler").post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "She asks when it comes.", "minutes", 12,
                "participants", "Mrs Customer", "followUpOn", day)).expecting(201);

        JsonNode kept = Api.as("handler").get(walk.path("/messages")).json().get(0);
        assertThat(kept.path("minutes").asInt()).isEqualTo(12);
        assertThat(kept.path("participants").asText()).isEqualTo("Mrs Customer");
        assertThat(kept.path("followUpOn").asText()).isEqualTo(day);
        assertThat(kept.path("direction").asText()).isEqualTo("IN");
    }

    @Test
    void takesWhatItTookBefore() {
        Walk walk = Walk.of("COMPLAINT").investigated();

        for (String kind : List.of("CALL_NOTE", "MEETING_NOTE", "LETTER", "MAIL", "INTERNAL_NOTE")) {
            Api.as("handler").post(walk.path("/messages"), Map.of("kind", kind, "body", "As it was.")).expecting(201);
        }

        assertThat(Api.as("handler").get(walk.path("/messages")).json()).hasSize(5);
    }

    @Test
    void refusesWhatMakesNoSense() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        Api handler = Api.as("handler");

        handler.post(walk.path("/messages"), Map.of("kind", "INTERNAL_NOTE", "body", "x", "minutes", 3)).expecting(422);
        handler.post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "x", "minutes", -1)).expecting(422);
        handler.post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "x", "minutes", 100_000)).expecting(422);
        handler.post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "x", "followUpOn", "2001-01-01")).expecting(422);
        handler.post(walk.path("/messages"), Map.of("kind", "LETTER", "body", "x", "participants", "all of us")).expecting(422);
        assertThat(handler.get(walk.path("/messages")).json()).isEmpty();
    }

    @Test
    @Tag("P06")
    @DisplayName("P06 an internal note reaches the complainant by no way")
    void p06_keepsAnInternalNoteInside() {
        String secret = "The-plumber-forgot-her-7f3a";
        Walk walk = Walk.of("COMPLAINT").investigated();
        Api.as("handler").post(walk.path("/messages"), Map.of("kind", "INTERNAL_NOTE", "body", secret)).expecting(201);
        walk.by("handler", "record", "particulars", secret);
        List<String> heard = new ArrayList<>();
        heard.add(follow(walk));
        walk.planned();
        heard.add(follow(walk));
        heard.add(Api.as("handler").get(walk.path("/reply-draft")).expecting(200).text());
        walk.replied();
        heard.add(follow(walk));
        heard.add(Api.anonymous().post("public/cases/" + walk.number() + "/answer", Map.of("code", walk.accessCode(), "answer", "DISPUTE",
                "comment", "It drips.")).expecting(200).text());
        heard.add(follow(walk));

        assertThat(heard).allSatisfy(answer -> assertThat(answer).contains(walk.number()).doesNotContain(secret));
        assertThat(Api.as("handler").get(walk.path("/messages")).text()).contains(secret);
    }

    @Test
    @Tag("M07")
    @DisplayName("M07 whether one may reply is asked when the reply is sent")
    void m07_asksAtTheTimeOfSendingWhetherOneMayReply() {
        Walk walk = Walk.of("COMPLAINT").investigated().planned();
        assertThat(walk.see("handler").path("allowedActions").toString()).contains("reply");
        walk.by("handler", "cannot-resolve", "reason", "It is another's now.").by("head", "assign", "handler", "handler2");
        walk.by("handler2", "propose", "plan", "Another plan.");
        while (walk.see("auditor").path("status").asText().equals("PLAN_REVIEW")) {
            walk.by(walk.approver(), "approve", "advice", "Agreed.");
        }

        Answer late = walk.attempt("handler", "reply", "body", "What I had begun when the case was mine.");

        assertThat(late.status()).isEqualTo(403);
        assertThat(Api.as("handler2").get(walk.path("/messages")).text()).doesNotContain("What I had begun");
        assertThat(follow(walk)).doesNotContain("What I had begun");
    }

    @Test
    @Tag("P06")
    @DisplayName("P06 a file of an internal note goes with no reply")
    void p06_keepsAFileOfAnInternalNoteInside() {
        Walk walk = Walk.of("COMPLAINT").investigated().planned();
        long note = said(walk, "INTERNAL_NOTE");
        long secret = file(walk, "secret.txt", "?messageId=" + note);
        long minutes = file(walk, "minutes.txt", "?messageId=" + said(walk, "MEETING_NOTE"));
        long own = file(walk, "invoice.txt", "");
        long letter = file(walk, "letter.txt", "?messageId=" + said(walk, "LETTER"));

        Answer refused = walk.attempt("handler", "reply", "body", "Text.", "attachments", List.of(own, secret)).expecting(422);
        walk.attempt("handler", "inform", "body", "Text.", "attachments", List.of(minutes)).expecting(422);
        walk.by("handler", "reply", "body", "Text.", "attachments", List.of(own, letter)).is("AWAITING_CONFIRMATION");

        assertThat(refused.text()).contains("secret.txt", "an internal note", "add it to the case itself");
        assertThat(Api.as("handler").get(walk.path("/messages")).json().findValue("enclosed").toString()).isEqualTo("[" + own + "," + letter + "]");
    }

    @Test
    void sendsUnderTheSubjectThatTheDraftShows() {
        Walk walk = Walk.of("employee", Map.of("title", "Anna Berg: The lift stopped")).investigated().planned();
        Api.as("handler").post(walk.path("/messages"), Map.of("kind", "MAIL", "direction", "IN", "subject", "AW: The lift stopped", "body", "Again."))
                .expecting(201);
        String shown = Api.as("handler").get(walk.path("/reply-draft")).expecting(200).json().path("subject").asText();

        walk.replied();

        JsonNode said = Api.as("handler").get(walk.path("/messages")).json();
        assertThat(shown).isEqualTo("Re: The lift stopped [" + walk.number() + "]");
        assertThat(said.get(said.size() - 1).path("subject").asText()).isEqualTo(shown);
    }

    private static long said(Walk walk, String kind) {
        return Api.as("handler").post(walk.path("/messages"), Map.of("kind", kind, "body", "Between us.")).expecting(201).json().path("id").asLong();
    }

    private static long file(Walk walk, String name, String query) {
        return Api.as("handler").upload(walk.path("/attachments" + query), name, "text/plain", "Words.".getBytes(StandardCharsets.UTF_8)).expecting(201).json()
            .path("id").asLong();
    }

    @Test
    void answersByLetterWhereThereIsNoMailAddress() {
        Walk walk = Walk.of("employee", Map.of("complainant", Map.of("name", "A. Customer", "phone", "+49 30 1"))).investigated().planned().replied();

        JsonNode said = Api.as("handler").get(walk.path("/messages")).json();

        assertThat(said.get(said.size() - 1).path("kind").asText()).isEqualTo("LETTER");
        assertThat(follow(walk)).contains("a new one is on its way");
    }

    @Test
    void letsAnAuditorReadAndNotWrite() {
        Walk walk = Walk.of("COMPLAINT");

        Api.as("auditor").get(walk.path("/messages")).expecting(200);
        Api.as("auditor").post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "x")).expecting(403);
    }

    private static String follow(Walk walk) {
        return Api.anonymous().get("public/cases/" + walk.number() + "?code=" + walk.accessCode()).expecting(200).text();
    }
}
