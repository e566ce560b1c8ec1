package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Editing a calendar, and counting anew what runs in it. */
@ServerTest
class RecalculationApiIT {

    private static final String STANDARD = "calendars/standard";
    private static final String RECALCULATION = STANDARD + "/recalculation";

    private ObjectNode before;

    @BeforeEach
    void remember() {
        before = (ObjectNode) Api.as("admin").get(STANDARD).expecting(200).json();
        before.remove(List.of("name", "version", "validSince"));
    }

    @AfterEach
    void putBack() {
        Api.as("admin").put(STANDARD, before.toString()).expecting(200);
    }

    @Test
    @Tag("C08")
    void c08_anEditLeavesClocksAloneUntilTheyAreRecalculated() {
        Walk walk = Walk.of("COMPLAINT");
        String due = response(walk).path("dueAt").asText();
        closeForTheNextDays();
        assertThat(response(walk).path("dueAt").asText()).isEqualTo(due);

        JsonNode preview = Api.as("admin").get(RECALCULATION).expecting(200).json();
        JsonNode row = rowOf(preview, walk);
        assertThat(row.path("before").asText()).isEqualTo(due);
        assertThat(preview.path("applied").asBoolean()).isFalse();
        assertThat(response(walk).path("dueAt").asText()).isEqualTo(due);

        JsonNode done = Api.as("admin").post(RECALCULATION, Map.of("cases", List.of(walk.number()))).expecting(200).json();
        assertThat(rowOf(done, walk)).isEqualTo(row);
        assertThat(response(walk).path("dueAt").asText()).isEqualTo(row.path("after").asText()).isGreaterThan(due);
        assertThat(walk.journal()).containsOnlyOnce("CLOCK_RECALCULATED");

        JsonNode again = Api.as("admin").post(RECALCULATION, Map.of("cases", List.of(walk.number()))).expecting(200).json();
        assertThat(again.path("clocks").asInt()).isZero();
        assertThat(walk.journal()).containsOnlyOnce("CLOCK_RECALCULATED");
    }

    @Test
    @Tag("C08")
    void c08_refusesClosedCasesAndTellsNothingOfACaseButItsNumber() {
        Walk closed = Walk.of("COMPLAINT").by("intake", "withdraw", "reason", "It was found.");
        closeForTheNextDays();

        JsonNode done = Api.as("admin").post(RECALCULATION, Map.of("cases", List.of(closed.number(), "2020-999999"))).expecting(200).json();

        assertThat(done.path("refused")).hasSize(2);
        assertThat(done.path("refused").toString()).contains("is CLOSED", "There is no such case");
        assertThat(done.path("cases")).isEmpty();
        Api.as("supervisor").get(RECALCULATION).expecting(403);
        Api.as("supervisor").post(RECALCULATION).expecting(403);
        Api.as("admin").get("calendars/nowhere/recalculation").expecting(404);
    }

    @Test
    void takesHolidaysFromAFileOnce() {
        String name = "h-" + UUID.randomUUID().toString().substring(0, 8);
        Api.as("admin").put("calendars/" + name, before.toString()).expecting(200);
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:"
                + (LocalDate.now(ZoneId.of("Europe/Berlin")).getYear() + 1) + "0501\r\nRRULE:FREQ=YEARLY;COUNT=2\r\nSUMMARY:Labour Day\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";

        JsonNode first = holidays("admin", name, "text/calendar", file).expecting(200).json();
        JsonNode second = holidays("admin", name, "text/calendar; charset=utf-8", file).expecting(200).json();

        assertThat(first.path("added")).hasSize(2);
        assertThat(first.path("version").asLong()).isEqualTo(2);
        assertThat(second.path("added")).isEmpty();
        assertThat(second.path("known").asInt()).isEqualTo(2);
        assertThat(second.path("version").asLong()).isEqualTo(2);
        Answer timed = holidays("admin", name, "text/calendar", file.replace("0501\r\n", "0501T090000Z\r\n")).expecting(422);
        assertThat(timed.json().path("errors").get(0).path("pointer").asText()).isEqualTo("/lines/6");
        holidays("admin", name, "text/calendar", "X-A:1\r\n".repeat(1_000_000)).expecting(413);
        holidays("admin", name, "text/plain", file).expecting(415);
        assertThat(Api.as("admin").post("calendars/" + name + "/holidays", "text/calendar", file.replace("SUMMARY:", "SUMMARY:Allerheiligen à ")
                .getBytes(StandardCharsets.ISO_8859_1)).expecting(400).json().path("detail").asText()).contains("not in UTF-8");
        holidays("head", name, "text/calendar", file).expecting(403);
    }

    @Test
    void refusesACalendarThatMakesNoSense() {
        String path = "calendars/x-" + UUID.randomUUID().toString().substring(0, 8);
        String nine = "[{\"from\":\"09:00\",\"to\":\"18:00\"}]";

        assertThat(pointer(path, "{\"zone\":\"Europe/Nowhere\",\"openings\":{\"MONDAY\":" + nine + "}}")).isEqualTo("/zone");
        assertThat(pointer(path, "{\"zone\":\"Europe/Berlin\",\"openings\":{}}")).isEqualTo("/openings");
        assertThat(pointer(path, "{\"zone\":\"Europe/Berlin\",\"openings\":{},\"exceptions\":{\"2020-01-01\":" + nine + "}}")).isEqualTo("/openings");
        assertThat(pointer(path, "{\"zone\":\"Europe/Berlin\",\"openings\":{\"MONDAY\":[{\"from\":\"18:00\",\"to\":\"09:00\"}]}}"))
                .isEqualTo("/openings/MONDAY/0");
        assertThat(pointer(path, "{\"zone\":\"Europe/Berlin\",\"openings\":{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"12:00\"},"
                + "{\"from\":\"11:00\",\"to\":\"18:00\"}]}}")).isEqualTo("/openings/MONDAY/1");
    }

    private static String pointer(String path, String body) {
        return Api.as("admin").put(path, body).expecting(422).json().path("errors").get(0).path("pointer").asText();
    }

    private static Answer holidays(String person, String calendar, String type, String file) {
        return Api.as(person).post("calendars/" + calendar + "/holidays", type, file.getBytes(StandardCharsets.UTF_8));
    }

    private void closeForTheNextDays() {
        ObjectNode edited = before.deepCopy();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        for (int i = 1; i <= 7; i++) {
            edited.withObject("/exceptions").putArray(today.plusDays(i).toString());
        }
        Api.as("admin").put(STANDARD, edited.toString()).expecting(200);
    }

    private static JsonNode response(Walk walk) {
        for (JsonNode clock : walk.see("auditor").path("deadlines")) {
            if (clock.path("step").asText().equals("RESPONSE")) {
                return clock;
            }
        }
        throw new AssertionError("No RESPONSE in " + walk.number());
    }

    private static JsonNode rowOf(JsonNode report, Walk walk) {
        for (JsonNode row : report.path("cases")) {
            if (row.path("number").asText().equals(walk.number())) {
                return row;
            }
        }
        throw new AssertionError(walk.number() + " is not in " + report);
    }
}
