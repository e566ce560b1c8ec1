package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void takesNothingElse() {
        JsonNode wrong = Api.as("employee").post("suggestions", Map.of("kind", "COMPLAINT", "text", "No.")).expecting(422).json();

        assertThat(wrong.path("errors").get(0).path("pointer").asText()).isEqualTo("/kind");
    }

    private static JsonNode drop(String person, Map<String, ?> what) {
        return Api.as(person).post("suggestions", what).expecting(201).json();
    }
}
