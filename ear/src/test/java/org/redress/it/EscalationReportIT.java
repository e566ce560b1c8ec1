package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who was told of what and what they said, for a period; of cases that the reader may not see a number and nothing else. */
@ServerTest
class EscalationReportIT {

    @Test
    void tellsWhoWasToldWhyAndWhatTheySaid() {
        Walk walk = Walk.of("COMPLAINT").by("supervisor", "override-grade", "grade", "MAJOR", "reason", "For the report.")
                .by("director", "acknowledge-escalation", "instruction", "=Call them, today.");

        JsonNode line = line(Api.as("auditor").get("reports/escalations").expecting(200).json(), walk.number());

        assertThat(line.path("level").asText()).isEqualTo("DIRECTOR");
        assertThat(line.path("told").get(0).asText()).isEqualTo("director");
        assertThat(line.path("rules").get(0).asText()).isEqualTo("ES-20");
        assertThat(line.path("acknowledgedBy").asText()).isEqualTo("director");
        assertThat(line.path("silentUntil").isNull()).isTrue();
        String csv = Api.as("auditor").get("reports/escalations?format=csv").expecting(200).text();
        // What a manager wrote must not become a formula in a spreadsheet.
        assertThat(csv.lines().filter(row -> row.startsWith(walk.number() + ","))).anySatisfy(row -> assertThat(row).contains("'=Call them"));
    }

    @Test
    @Tag("P01")
    void tellsOfAConfidentialCaseOnlyThatItWas() {
        long before = hidden("supervisor");
        Walk secret = Walk.of("employee", Map.of("confidential", true));
        secret.by("employee", "escalate", "reason", "Nobody listens.", "level", 3);

        assertThat(hidden("supervisor")).isGreaterThan(before);
        assertThat(Api.as("supervisor").get("reports/escalations").expecting(200).text()).doesNotContain(secret.number()).doesNotContain("Nobody listens");
        assertThat(Api.as("supervisor").get("reports/escalations?format=csv").expecting(200).text()).doesNotContain(secret.number());
        assertThat(line(Api.as("director").get("reports/escalations").expecting(200).json(), secret.number())).isNotNull();
    }

    @Test
    void showsAHeadTheirOwnDepartment() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept").by("intake", "route", "department", "logistics")
                .by("supervisor", "escalate", "reason", "For the report.", "level", 2);

        assertThat(line(Api.as("head2").get("reports/escalations").expecting(200).json(), walk.number())).isNotNull();
        assertThat(line(Api.as("head").get("reports/escalations").expecting(200).json(), walk.number())).isNull();
    }

    @Test
    void refusesWhoseItIsNotAndWhatCannotBe() {
        for (String office : List.of("employee", "intake", "handler", "surveyor", "author", "admin")) {
            Api.as(office).get("reports/escalations").expecting(403);
        }
        Api.as("auditor").get("reports/escalations?from=2026-03-02&to=2026-03-01").expecting(422);
        Api.as("auditor").get("reports/escalations?from=2020-01-01&to=2026-03-01").expecting(422);
        Api.as("auditor").get("reports/escalations?format=xlsx").expecting(400);
        Api.as("auditor").get("reports/escalations?from=yesterday").expecting(400);
    }

    private static long hidden(String reader) {
        long sum = 0;
        for (JsonNode count : Api.as(reader).get("reports/escalations").expecting(200).json().path("hidden")) {
            sum += count.asLong();
        }
        return sum;
    }

    private static JsonNode line(JsonNode report, String number) {
        for (JsonNode line : report.path("items")) {
            if (line.path("number").asText().equals(number)) {
                return line;
            }
        }
        return null;
    }
}
