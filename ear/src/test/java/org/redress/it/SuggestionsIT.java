package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suggestion box of the house. */
@ServerTest
class SuggestionsIT {

    @Test
    void takesASuggestionWithAName() {
        JsonNode dropped = drop("handler3", Map.of("kind", "COMPLIMENT", "text", "The warehouse was quick."));

        JsonNode c = Api.as("supervisor").get("cases/" + dropped.path("number").asText()).expecting(200).json();

        assertThat(c.path("kind").asText()).isEqualTo("COMPLIMENT");
        assertThat(c.path("channel").asText()).isEqualTo("STAFF");
        assertThat(c.path("createdBy").asText()).isEqualTo("handler3");
        assertThat(c.path("complainant").path("name").asText()).isNotBlank();
    }

    @Test
    void keepsNothingOfWhoeverGivesNoName() throws IOException {
        String number = drop("handler3", Map.of("kind", "SUGGESTION", "text", "Open the window.", "withoutName", true)).path("number").asText();

        String seen = Api.as("supervisor").get("cases/" + number).expecting(200).text();
        String journal = Api.as("auditor").get("cases/" + number + "/journal").expecting(200).text();
        String decisions = Api.as("auditor").get("rulebook/decisions?case=" + number).expecting(200).text();

        assertThat(Api.as("supervisor").get("cases/" + number).json().path("createdBy").isNull()).isTrue();
        for (String told : new String[] {seen, journal, decisions}) {
            assertThat(told).doesNotContain("handler3");
        }
        Api.as("handler3").get("cases/" + number).expecting(404);
        assertThat(Api.as("handler3").get("cases?limit=200").expecting(200).text()).doesNotContain(number);
        Path log = Path.of(System.getProperty("server.base"), "log", "server.log");
        assertThat(Files.readAllLines(log, StandardCharsets.UTF_8).stream().filter(line -> line.contains(number))).isNotEmpty()
                .noneMatch(line -> line.contains("handler3"));
    }

    @Test
    void isFollowedWithItsCodeAndThankedForInOneStep() {
        JsonNode dropped = drop("employee", Map.of("kind", "SUGGESTION", "text", "Open the window.", "withoutName", true));
        String number = dropped.path("number").asText();

        Api.as("intake").post("cases/" + number + "/actions/answer", Map.of("reply", "Thank you; it is open now.")).expecting(200);

        String followed = Api.anonymous().get("public/cases/" + number + "?code=" + dropped.path("accessCode").asText()).expecting(200).text();
        assertThat(followed).contains("it is open now");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsByOneGenerousClockWithANameOrWithout(boolean nameless) {
        String number = drop("employee", Map.of("kind", "SUGGESTION", "text", "Open the window.", "withoutName", nameless)).path("number").asText();

        JsonNode c = Api.as("intake").get("cases/" + number).expecting(200).json();

        assertThat(c.path("deadlines").findValuesAsText("step")).containsExactly("RESPONSE");
        assertThat(Instant.parse(c.path("deadlines").get(0).path("dueAt").asText())).isAfter(Instant.now().plus(Duration.ofDays(9)));
        assertThat(c.path("status").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void isFiledWithoutAWordWhereNoneIsNeeded() {
        JsonNode dropped = drop("employee", Map.of("kind", "COMPLIMENT", "text", "Well done.", "withoutName", true));
        String number = dropped.path("number").asText();

        JsonNode c = Api.as("intake").post("cases/" + number + "/actions/answer", Map.of("noReplyNeeded", "Read to the whole team.")).expecting(200).json();

        assertThat(c.path("status").asText()).isEqualTo("CLOSED");
        assertThat(c.path("deadlines").findValuesAsText("state")).containsExactly("MET");
        String code = dropped.path("accessCode").asText();
        JsonNode followed = Api.anonymous().get("public/cases/" + number + "?code=" + code).expecting(200).json();
        assertThat(followed.path("timeline").findValuesAsText("type")).contains("FILED").doesNotContain("ANSWER");
        assertThat(followed.path("repliedAt").isNull()).isTrue();
        assertThat(followed.path("answerBy").isNull()).isTrue();
        String page = Api.anonymous().get("/redress/follow?number=" + number + "&code=" + code + "&lang=en").expecting(200).text();
        assertThat(page).contains("We read it and keep it with us.").doesNotContain("We answered");
    }

    @Test
    void endsWhereItIsReadWithoutPlanApprovalAndConfirmation() {
        Walk atTheHead = Walk.of("SUGGESTION").by("intake", "accept").by("intake", "route", "department", "service");
        Walk atTheHandler = Walk.of("COMPLIMENT").investigated();
        Walk complaint = Walk.of("COMPLAINT").investigated();

        assertThat(atTheHead.see("head").path("deadlines").findValuesAsText("step")).containsExactly("RESPONSE");
        assertThat(atTheHead.see("head").path("allowedActions").toString()).contains("answer");
        atTheHead.by("head", "answer", "reply", "Thank you, we open it now.").is("CLOSED");
        atTheHandler.by("handler", "answer", "reply", "Thank you, I told her.").is("CLOSED");
        assertThat(complaint.see("handler").path("allowedActions").toString()).doesNotContain("\"answer\"");
        Api.as("handler").post("cases/" + complaint.number() + "/actions/answer", Map.of("reply", "Thanks.")).expecting(403);
    }

    @Test
    void hasTheClocksOfAComplaintFromTheBeginningOnceItTurnsOutToBeOne() {
        String number = drop("employee", Map.of("kind", "SUGGESTION", "text", "Mend the lift, it stopped twice.")).path("number").asText();

        JsonNode c = Api.as("intake").patch("cases/" + number, Map.of("kind", "COMPLAINT")).expecting(200).json();

        assertThat(c.path("deadlines").findValuesAsText("step")).containsExactlyInAnyOrder("HANDOVER", "RESPONSE", "OVERALL");
        assertThat(c.path("deadlines").findValuesAsText("state")).containsOnly("RUNNING");
        JsonNode again = Api.as("intake").patch("cases/" + number, Map.of("kind", "SUGGESTION")).expecting(200).json();
        assertThat(again.path("deadlines").findValuesAsText("state")).containsExactlyInAnyOrder("RUNNING", "CANCELLED", "CANCELLED");
    }

    @Test
    void takesNothingElse() {
        JsonNode wrong = Api.as("employee").post("suggestions", Map.of("kind", "COMPLAINT", "text", "No.")).expecting(422).json();

        assertThat(wrong.path("errors").get(0).path("pointer").asText()).isEqualTo("/kind");
    }

    private static JsonNode drop(String person, Map<String, ?> what) {
        return Api.as(person).post("suggestions", what).expecting(201).json();
    }
}
