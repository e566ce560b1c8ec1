package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Notices in the API, and what an open window hears without asking. */
@ServerTest
class NoticesIT {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void listsTheUnreadFirstAndForgetsNothingOfWhatIsRead() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept").by("intake", "route", "department", "service")
                .by("head", "assign", "handler", "handler2");
        // A major case wakes people, so the notice shows at whatever hour this test runs.
        walk.by("supervisor", "override-grade", "grade", "MAJOR", "reason", "For the test.").by("supervisor", "urge", "message", "Please look at it.");

        JsonNode urged = find("handler2", walk.number(), "URGED");
        assertThat(urged.path("readAt").isNull()).isTrue();
        assertThat(urged.path("text").asText()).isEqualTo("Please look at it.");

        Api.as("handler").post("notices/" + urged.path("id").asText() + "/read").expecting(404);
        Api.as("handler2").post("notices/" + urged.path("id").asText() + "/read").expecting(204);
        Api.as("handler2").post("notices/" + urged.path("id").asText() + "/read").expecting(204);
        assertThat(find("handler2", walk.number(), "URGED").path("readAt").isNull()).isFalse();
    }

    @Test
    void goesOnWhereAPageEnded() {
        Walk.of("COMPLAINT").by("supervisor", "override-grade", "grade", "MAJOR", "reason", "One.");
        Walk.of("COMPLAINT").by("supervisor", "override-grade", "grade", "MAJOR", "reason", "Two.");

        JsonNode first = Api.as("director").get("notices?limit=1").expecting(200).json();
        JsonNode second = Api.as("director").get("notices?limit=1&after=" + first.path("next").asText()).expecting(200).json();

        assertThat(second.path("items").get(0).path("id").asLong()).isNotEqualTo(first.path("items").get(0).path("id").asLong());
        Api.as("director").get("notices?after=nonsense").expecting(400);
        Api.as("director").post("notices/x/read").expecting(404);
    }

    @Test
    @Tag("P01")
    void keepsTheLineForPeopleWithASession() {
        Answer refused = Api.as("handler").get("/redress/news").expecting(401);

        assertThat(refused.header("WWW-Authenticate")).isNull();
        Api.anonymous().with("Cookie", session("handler")).with("Sec-Fetch-Site", "cross-site").get("/redress/news").expecting(401);
        Api.anonymous().with("Cookie", session("handler")).get("notices").expecting(401);
    }

    @Test
    @Timeout(60)
    void tellsAnOpenWindowOfANewNoticeAndEndsWithTheSession() throws Exception {
        String session = session("director");
        HttpResponse<InputStream> line = CLIENT.send(HttpRequest.newBuilder(Server.at("news")).timeout(Duration.ofSeconds(30))
                .header("Cookie", session).build(), BodyHandlers.ofInputStream());
        assertThat(line.statusCode()).isEqualTo(200);
        assertThat(line.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));

        try (BufferedReader events = new BufferedReader(new InputStreamReader(line.body(), StandardCharsets.UTF_8))) {
            assertThat(until(events, "\"worklists\"")).contains("escalated-to-me");
            Walk walk = Walk.of("COMPLAINT").by("supervisor", "override-grade", "grade", "MAJOR", "reason", "To be heard of.");
            assertThat(until(events, walk.number())).contains("ESCALATED");

            Api.anonymous().with("Cookie", session).post("/redress/sign-out").expecting(303);
            assertThat(untilTheEnd(events)).isTrue();
        }
    }

    private static String until(BufferedReader events, String word) throws IOException {
        for (String read = events.readLine(); read != null; read = events.readLine()) {
            if (read.contains(word)) {
                return read;
            }
        }
        throw new AssertionError("The line ended without " + word);
    }

    private static boolean untilTheEnd(BufferedReader events) {
        try {
            while (events.readLine() != null) {
                // What was on its way still.
            }
        } catch (IOException cut) {
            // Ended in the middle of it.
        }
        return true;
    }

    private static JsonNode find(String reader, String number, String kind) {
        String after = "";
        do {
            JsonNode page = Api.as(reader).get("notices?limit=200" + after).expecting(200).json();
            for (JsonNode notice : page.path("items")) {
                if (notice.path("number").asText().equals(number) && notice.path("kind").asText().equals(kind)) {
                    return notice;
                }
            }
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
        } while (after != null);
        throw new AssertionError(reader + " has no notice " + kind + " of " + number);
    }

    private static String session(String person) {
        Answer answer = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                ("userName=" + person + "&password=redress").getBytes(StandardCharsets.UTF_8)).expecting(303);
        return answer.header("Set-Cookie").split(";")[0];
    }
}
