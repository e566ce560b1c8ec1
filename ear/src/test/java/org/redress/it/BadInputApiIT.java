package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in that should not: a clear problem document each time, and nothing half stored. */
@ServerTest
class BadInputApiIT {

    private static final String GOOD = "\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"x\"";

    private final Api intake = Api.as("intake");

    static Stream<Arguments> wrongCases() {
        return Stream.of(
                Arguments.of("nothing", "{}", "/kind"),
                Arguments.of("no description", "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\"}", "/description"),
                Arguments.of("an empty description", "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"  \"}", "/description"),
                Arguments.of("an unknown kind", "{\"kind\":\"RANT\",\"channel\":\"PHONE\",\"description\":\"x\"}", "/kind"),
                Arguments.of("a number for a text", "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":5}", "/description"),
                Arguments.of("a text for a truth", "{" + GOOD + ",\"confidential\":\"yes\"}", "/confidential"),
                Arguments.of("an unknown field", "{" + GOOD + ",\"colour\":\"red\"}", "/colour"),
                Arguments.of("an unknown field within", "{" + GOOD + ",\"complainant\":{\"nam\":\"x\"}}", "/complainant/nam"),
                Arguments.of("no mail address", "{" + GOOD + ",\"complainant\":{\"email\":\"x@\"}}", "/complainant/email"),
                Arguments.of("a null byte", "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"a\\u0000b\"}", "/description"),
                Arguments.of("a null byte in a name", "{" + GOOD + ",\"a\\u0000b\":1}", "/"),
                Arguments.of("half a character", "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"a\\ud83db\"}", "/description"),
                Arguments.of("a text turned round", "{" + GOOD + ",\"title\":\"a\\u202egpj.exe\"}", "/title"),
                Arguments.of("two lines in a title", "{" + GOOD + ",\"title\":\"a\\nBcc: x@example.com\"}", "/title"),
                Arguments.of("the future", "{" + GOOD + ",\"receivedAt\":\"2199-01-01T00:00:00Z\"}", "/receivedAt"),
                Arguments.of("a time without zone", "{" + GOOD + ",\"receivedAt\":\"2026-03-02T10:15:00\"}", "/receivedAt"),
                Arguments.of("a day that is none", "{" + GOOD + ",\"occurredOn\":\"2026-02-30\"}", "/occurredOn"),
                Arguments.of("a loss below nothing", "{" + GOOD + ",\"circumstances\":{\"economicLoss\":{\"amount\":-1,\"currency\":\"EUR\"}}}",
                        "/circumstances/economicLoss/amount"),
                Arguments.of("a loss beyond counting", "{" + GOOD + ",\"circumstances\":{\"economicLoss\":{\"amount\":1e999999999,\"currency\":\"EUR\"}}}",
                        "/circumstances/economicLoss/amount"),
                Arguments.of("a currency that is none", "{" + GOOD + ",\"circumstances\":{\"economicLoss\":{\"amount\":1,\"currency\":\"euro\"}}}",
                        "/circumstances/economicLoss/currency"),
                Arguments.of("raised less than never", "{" + GOOD + ",\"circumstances\":{\"raisedBefore\":-1}}", "/circumstances/raisedBefore"),
                Arguments.of("a list for an object", "{" + GOOD + ",\"complainant\":[]}", "/complainant"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCases")
    void namesTheFieldThatIsWrong(String what, String body, String pointer) {
        JsonNode problem = problem(intake.post("cases", body), 422);

        assertThat(problem.path("errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(problem.path("errors").get(0).path("message").asText()).isNotBlank();
    }

    static Stream<Arguments> unreadableBodies() {
        return Stream.of(
                Arguments.of("nothing at all", ""),
                Arguments.of("no JSON", "kind=COMPLAINT"),
                Arguments.of("half of it", "{\"kind\":\"COMPL"),
                Arguments.of("a list", "[]"),
                Arguments.of("two of them", "{" + GOOD + "} {" + GOOD + "}"),
                Arguments.of("a key twice", "{" + GOOD + ",\"kind\":\"CLAIM\"}"),
                Arguments.of("too deep", "{\"concerns\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableBodies")
    void saysThatItCannotRead(String what, String body) {
        problem(intake.post("cases", body), 400);
    }

    @Test
    void takesAFileNameOfAnyLength() {
        Answer answer = Api.anonymous().upload("public/cases/2026-000001/attachments", "a".repeat(20_000), "text/plain", new byte[] {'x'});

        assertThat(answer.status()).as("%s", answer).isIn(400, 404, 422);
    }

    @Test
    void namesNoClassOfItsOwn() {
        for (String body : List.of("{} {}", "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}", "{\"kind\":0,\"channel\":\"PHONE\",\"description\":\"x\"}",
                "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"x\",\"circumstances\":{\"raisedBefore\":1.5}}")) {
            Answer answer = Api.as("employee").post("cases", body);

            assertThat(answer.status()).as("%s", answer).isIn(400, 422);
            assertThat(answer.text()).doesNotContain("com.fasterxml").doesNotContain("Feature").doesNotContain("Constraints");
        }
    }

    @Test
    void saysThatItIsNoUtf8() {
        byte[] latin = "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"description\":\"M\u00fcll\"}".getBytes(StandardCharsets.ISO_8859_1);

        problem(intake.post("cases", "application/json", latin), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data", "application/json; charset=utf-16"})
    void saysWhatContentTypeItTakes(String type) {
        problem(intake.post("cases", type, ("{" + GOOD + "}").getBytes(StandardCharsets.UTF_8)), 415);
    }

    @Test
    void refusesWhatIsTooLong() {
        String million = "x".repeat(1_000_000);

        problem(intake.post("cases", Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", million)), 422);
        problem(intake.post("cases", Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", million.repeat(3))), 413);
    }

    @Test
    void keepsTextsOfAllLanguagesAsTheyAre() {
        String text = "مرحبا \u200f投诉 жалоба 苦情 👩‍👩‍👧 é \u0065\u0301\nline two\ttab";

        Answer recorded = intake.post("cases", Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", text)).expecting(201);

        assertThat(recorded.json().path("description").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=many", "status=LOST", "grade=HUGE", "kind=RANT", "sort=colour", "from=yesterday", "to=2026-13-01",
        "after=nonsense", "q=a%00b", "category=%00", "from=2026-03-02T10:15:00"})
    void saysWhichValueOfTheQueryIsWrong(String query) {
        JsonNode problem = problem(Api.as("supervisor").get("cases?" + query), 400);

        assertThat(problem.path("detail").asText()).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void saysThatThereIsNoSuchThing() {
        Walk walk = Walk.of("COMPLAINT");
        for (String path : List.of("cases/2026-999999", "cases/nonsense", "cases/" + "9".repeat(1_000), "nothing", "cases/1/2/3/4", "../nothing",
                walk.path("/attachments/1"), walk.path("/attachments/x"), walk.path("/nothing"), "worklists/nothing", "calendars/nothing",
                "public/cases/2026-999999?code=X", "public/cases/" + walk.number())) {
            problem(Api.as("supervisor").get(path), 404);
        }
        // PostgreSQL has no text with this character, H2 has; neither has the case.
        Answer odd = Api.as("supervisor").get("cases/%00");
        problem(odd, odd.status() == 400 ? 400 : 404);
        problem(Api.as("supervisor").post(walk.path("/actions/explode")), 404);
        problem(Api.as("supervisor").post(walk.path("/actions/lapse")), 404);
        problem(Api.as("supervisor").post(walk.path("/measures/1/actions/approve")), 404);
    }

    @Test
    void saysWhichMethodsThereAre() {
        Answer refused = intake.delete("cases");

        problem(refused, 405);
        assertThat(refused.header("Allow")).contains("GET", "POST");
        problem(intake.with("Accept", "image/png").get("cases"), 406);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"7,400", "`\"7`,400", "`\"of-yesterday\"`,412", "`\"999999\"`,412", "`W/\"1\"`,412"})
    void actsOnlyOnWhatTheCallerSaw(String ifMatch, int status) {
        Walk walk = Walk.of("COMPLAINT");

        problem(intake.with("If-Match", ifMatch).post(walk.path("/actions/accept")), status);
        problem(intake.with("If-Match", ifMatch).patch(walk.path(""), Map.of("title", "Other")), status);

        walk.is("RECEIVED");
    }

    @Test
    void namesWhatAnActionNeeds() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept");

        assertThat(problem(walk.attempt("intake", "route"), 422).path("errors").findValuesAsText("pointer")).containsExactly("/department");
        assertThat(problem(walk.attempt("intake", "route", "department", "nowhere"), 422).path("detail").asText()).contains("service", "logistics");
        assertThat(problem(walk.attempt("intake", "decline"), 422).path("errors").findValuesAsText("pointer")).containsExactly("/reply");
        problem(walk.attempt("intake", "decline", "reply", "a\u0000b"), 422);
        problem(walk.attempt("intake", "merge", "into", walk.number()), 422);
        problem(walk.attempt("intake", "merge", "into", "2026-999999"), 422);
        problem(walk.attempt("intake", "route", "department", "service", "desiredDate", "soon"), 422);
        problem(walk.attempt("intake", "escalate", "reason", "x", "level", 9), 422);
        problem(walk.attempt("intake", "accept", "colour", "red"), 422);

        walk.is("ASSESSMENT");
    }

    @Test
    void leavesAClosedCaseAsItIs() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "withdraw", "reason", "It was found.");

        problem(walk.attempt("supervisor", "route", "department", "service"), 403);
        problem(walk.attempt("supervisor", "close"), 409);
        problem(Api.as("supervisor").patch(walk.path(""), Map.of("title", "Other")), 409);
        problem(Api.as("supervisor").upload(walk.path("/attachments"), "a.txt", "text/plain", "a".getBytes()), 409);
        Api.as("supervisor").post(walk.path("/messages"), Map.of("kind", "INTERNAL_NOTE", "body", "Found behind the shelf.")).expecting(201);
    }

    @Test
    void patchesWhatMayBeChanged() {
        Walk walk = Walk.of("COMPLAINT");

        JsonNode changed = intake.patch(walk.path(""), "{\"title\":\"Other\",\"complainant\":{\"email\":null},\"circumstances\":{\"safetyHazard\":true}}")
                .expecting(200).json();
        assertThat(changed.path("title").asText()).isEqualTo("Other");
        assertThat(changed.path("complainant").path("email").isNull()).isTrue();
        assertThat(changed.path("complainant").path("name").asText()).isEqualTo("A. Customer");
        assertThat(changed.path("grade").asText()).isEqualTo("IMPORTANT");

        problem(intake.patch(walk.path(""), Map.of("receivedAt", "2026-01-01T00:00:00Z")), 422);
        problem(intake.patch(walk.path(""), Map.of("status", "CLOSED")), 422);
        problem(intake.patch(walk.path(""), "{\"description\":null}"), 422);
        problem(intake.patch(walk.path(""), "[]"), 400);
    }

    @Test
    void refusesParticularsThatAreTooLong() {
        Walk walk = Walk.of("COMPLAINT").investigated();

        problem(Api.as("handler").post(walk.path("/measures"), Map.of("type", "REWORK", "data", Map.of("sheet", "x".repeat(200_000)))), 422);
        problem(Api.as("handler").post(walk.path("/measures"), Map.of("type", "REWORK", "owner", "nobody")), 422);
        problem(Api.as("handler").post(walk.path("/measures"), Map.of("type", "BRIBE")), 422);

        assertThat(Api.as("handler").get(walk.path("/measures")).json()).isEmpty();
    }

    @Test
    void takesNoCalendarThatIsNone() {
        Api admin = Api.as("admin");

        problem(admin.put("calendars/odd", Map.of("zone", "Mars/Crater", "openings", Map.of("MONDAY", List.of(Map.of("from", "09:00", "to", "18:00"))))), 422);
        problem(admin.put("calendars/odd", Map.of("zone", "UTC", "openings", Map.of("FUNDAY", List.of()))), 422);
        problem(admin.put("calendars/odd", Map.of("zone", "UTC", "openings", Map.of("MONDAY", List.of(Map.of("from", "18:00", "to", "09:00"))))), 422);
        problem(admin.put("calendars/odd", Map.of("zone", "UTC", "openings", Map.of())), 422);
        problem(Api.as("intake").get("calendars/standard/due?from=2026-03-02T10:00:00Z&for=soon"), 400);
        problem(Api.as("intake").get("calendars/standard/due?from=2026-03-02T10:00:00Z&for=PT900000H"), 422);
        problem(Api.as("intake").get("calendars/standard/working-time?from=2026-03-02T10:00:00Z"), 400);
        problem(Api.as("intake").get("calendars/standard/working-time?from=2026-03-02T10:00:00Z&to=2026-03-01T10:00:00Z"), 422);
        problem(Api.as("intake").get("calendars/odd"), 404);
    }

    private static JsonNode problem(Answer answer, int status) {
        answer.expecting(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("type").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("\tat ", "Exception", "org.redress.", "jakarta.");
        return problem;
    }
}
