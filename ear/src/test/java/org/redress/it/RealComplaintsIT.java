package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real complaints come in through the import, are graded and clocked, found, and some of them walked to the end. */
@ServerTest
class RealComplaintsIT {

    /** Enough to meet what real input has; how fast ten thousand are is for the benchmark to say. */
    private static final int ROWS = 3_000;

    @Test
    void takesRealComplaintsOnceAndWalksSomeToTheEnd() {
        assumeTrue(RealComplaints.areThere(), "../shared/data/complaints is not there, so no real complaint is imported.");
        String csv = RealComplaints.csv(ROWS);

        JsonNode first = imported(csv, StandardCharsets.UTF_8);
        JsonNode second = imported(csv, StandardCharsets.UTF_8);

        assertThat(first.path("created").asInt() + first.path("refused").size()).isEqualTo(ROWS);
        assertThat(first.path("refused")).allSatisfy(refused -> {
            assertThat(refused.path("line").asLong()).isGreaterThan(1);
            assertThat(refused.path("reason").asText()).isNotBlank();
        });
        assertThat(first.path("created").asInt()).isGreaterThan(ROWS * 9 / 10);
        assertThat(second.path("created").asInt()).isZero();
        assertThat(second.path("updated").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(first.path("created").asInt());

        JsonNode closed = search("q=suppression%20identity%20theft&status=CLOSED");
        assertThat(closed).isNotEmpty();
        JsonNode one = Api.as("supervisor").get("cases/" + closed.get(0).path("number").asText()).expecting(200).json();
        assertThat(one.path("gradeReasons")).isNotEmpty();
        assertThat(one.path("responseHours").isNumber()).isTrue();
        assertThat(one.path("deadlines")).isNotEmpty().allSatisfy(d -> assertThat(d.path("state").asText()).isIn("MET", "MET_LATE"));

        for (JsonNode open : search("department=service&status=ROUTED&kind=COMPLAINT&limit=3&sort=OLDEST")) {
            walkToTheEnd(open.path("number").asText());
        }
    }

    private static void walkToTheEnd(String number) {
        String actions = "cases/" + number + "/actions/";
        Api.as("head").post(actions + "assign", Map.of("handler", "handler")).expecting(200);
        Api.as("handler").post(actions + "determine", Map.of("responsibility", "CUSTOMER", "cause", "A misunderstanding")).expecting(200);
        String status = Api.as("handler").post(actions + "propose", Map.of("plan", "Explain it once more.")).expecting(200).json().path("status").asText();
        for (String approver : List.of("compliance", "supervisor", "director", "manager")) {
            if (status.equals("PLAN_REVIEW")) {
                Answer answer = Api.as(approver).post(actions + "approve");
                status = answer.status() == 200 ? answer.json().path("status").asText() : status;
            }
        }
        Api.as("handler").post(actions + "reply", Map.of("body", "This is how it came about.")).expecting(200);
        Api.as("handler").post(actions + "confirm", Map.of("evidence", "By telephone.")).expecting(200);
        JsonNode filed = Api.as("supervisor").post(actions + "close").expecting(200).json();
        assertThat(filed.path("outcome").asText()).isEqualTo("RESOLVED");
    }

    @Test
    void namesLineColumnAndReasonOfEachRefusedRow() {
        String csv = """
            externalReference,kind,channel,receivedAt,description,circumstances.raisedBefore,closedAt,outcome,department
            BAD-1,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,"Says ""no"",
            on two lines",0,,,
            BAD-2,QUARREL,PHONE,2026-03-02T10:15:00+09:00,Unknown kind,0,,,
            BAD-3,COMPLAINT,PHONE,2026-03-02T10:15:00,Without a zone,0,,,
            BAD-4,COMPLAINT,PHONE,2099-03-02T10:15:00+09:00,In the future,0,,,
            ,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,Without a key,0,,,
            BAD-6,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,A word for a number,often,,,
            BAD-7,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,,0,,,
            BAD-8,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,Too few cells,0
            BAD-9,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,Open with an outcome,0,,RESOLVED,
            BAD-10,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,No such department,0,,,moon
            BAD-1,COMPLAINT,PHONE,2026-03-02T10:15:00+09:00,The same key again,0,,,
            """;

        JsonNode report = imported(csv, StandardCharsets.UTF_8);

        assertThat(report.path("created").asInt()).isEqualTo(1);
        List<String> refused = new ArrayList<>();
        report.path("refused").forEach(r -> refused.add(r.path("line").asInt() + " " + r.path("column").asText()));
        assertThat(refused).containsExactly("4 kind", "5 receivedAt", "6 receivedAt", "7 externalReference", "8 circumstances.raisedBefore",
                "9 description", "10 ", "11 outcome", "12 department", "13 externalReference");
        assertThat(search("q=lines%20says")).hasSize(1);
    }

    @Test
    void refusesARowWhoseBytesAreNoText() {
        String csv = "externalReference,kind,channel,description\nLATIN-1,COMPLAINT,WEB,Straße gesperrt\nLATIN-2,COMPLAINT,WEB,plain\n";

        JsonNode wrong = imported(csv, StandardCharsets.ISO_8859_1, "text/csv; charset=utf-8");
        JsonNode right = imported(csv, StandardCharsets.ISO_8859_1, "text/csv; charset=iso-8859-1");

        assertThat(wrong.path("created").asInt()).isEqualTo(1);
        assertThat(wrong.path("refused").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(wrong.path("refused").get(0).path("column").asText()).isEqualTo("description");
        assertThat(right.path("created").asInt()).isEqualTo(1);
        assertThat(right.path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void refusesHeadingsThatItDoesNotKnow() {
        Answer answer = Api.as("supervisor").post("cases/import", "text/csv", "externalReference,kind,channel,description,colour\n".getBytes());

        assertThat(answer.expecting(422).json().path("errors").get(0).path("pointer").asText()).isEqualTo("/colour");
    }

    @Test
    void isForSupervisorsOnly() {
        Api.as("intake").post("cases/import", "text/csv", "externalReference,kind,channel,description\n".getBytes()).expecting(403);
    }

    @Test
    void takesWhatChangedInAnOpenCase() {
        String head = "externalReference,kind,channel,description,circumstances.safetyHazard\n";
        imported(head + "CHANGE-1,COMPLAINT,WEB,A loose step at the door,false\n", StandardCharsets.UTF_8);

        JsonNode report = imported(head + "CHANGE-1,COMPLAINT,WEB,A loose step at the door,true\n", StandardCharsets.UTF_8);

        assertThat(report.path("updated").asInt()).isEqualTo(1);
        assertThat(search("q=loose%20step%20door").get(0).path("grade").asText()).isEqualTo("IMPORTANT");
    }

    private static JsonNode imported(String csv, Charset charset) {
        return imported(csv, charset, "text/csv; charset=" + charset.name());
    }

    private static JsonNode imported(String csv, Charset charset, String contentType) {
        return Api.as("supervisor").post("cases/import", contentType, csv.getBytes(charset)).expecting(200).json();
    }

    private static JsonNode search(String query) {
        return Api.as("supervisor").get("cases?" + query).expecting(200).json().path("items");
    }
}
