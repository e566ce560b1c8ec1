package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Side doors to what one may not see or say: an import, a repeat, a merge, a note that poses as an answer, a refusal in the street. */
@ServerTest
class HiddenCasesIT {

    private final String reference = "REF-" + UUID.randomUUID();

    @Test
    void anImportNeitherChangesNorOpensWhatTheImporterMayNotSee() {
        Walk secret = Walk.of("handler2", Map.of("confidential", true, "externalReference", reference, "description", "What nobody may read"));
        Api.as("supervisor").get(secret.path("")).expecting(404);
        String csv = "externalReference,kind,channel,description,confidential\r\n" + reference + ",COMPLAINT,PHONE,changed,false\r\n";

        JsonNode report = Api.as("supervisor").post("cases/import", "text/csv", csv.getBytes(StandardCharsets.UTF_8)).expecting(200).json();

        assertThat(report.path("updated").asInt()).isZero();
        assertThat(report.path("refused")).hasSize(1);
        assertThat(report.path("refused").get(0).path("reason").asText()).contains(reference).doesNotContain(secret.number());
        Api.as("supervisor").get(secret.path("")).expecting(404);
        assertThat(secret.see("compliance").path("description").asText()).isEqualTo("What nobody may read");
    }

    @Test
    void aRepeatShowsNothingThatWasHiddenSince() {
        Map<String, Object> said = Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", reference);
        Api employee = Api.as("employee").with("Idempotency-Key", reference);
        String number = employee.post("cases", said).expecting(201).json().path("number").asText();
        employee.post("cases", said).expecting(201);

        Api.as("intake").patch("cases/" + number, Map.of("concerns", List.of("employee"))).expecting(200);

        Api.as("employee").get("cases/" + number).expecting(404);
        employee.post("cases", said).expecting(404);
    }

    @Test
    void nobodyWritesWhatTheComplainantReadsButTheReply() {
        Walk walk = Walk.of("COMPLAINT");

        for (String direction : List.of("OUT", "IN")) {
            Api.as("employee").post(walk.path("/messages"), Map.of("kind", "WEB", "direction", direction, "body", "We pay a million.")).expecting(422);
        }
    }

    @Test
    void aMergeOpensNoConfidentialCase() {
        Walk first = Walk.of("handler2", Map.of("confidential", true));
        Walk second = Walk.of("employee", Map.of("confidential", true));
        for (Walk walk : List.of(first, second)) {
            Api.as("compliance").post(walk.path("/actions/accept")).expecting(200);
        }

        Api.as("compliance").post(second.path("/actions/merge"), Map.of("into", first.number())).expecting(200);

        Api.as("employee").get(first.path("")).expecting(404);
    }

    @Test
    void theStreetLearnsNothingOfColleagues() {
        JsonNode recorded = Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "description", reference)).expecting(201).json();
        String number = recorded.path("number").asText();
        Api.as("intake").post("cases/" + number + "/actions/accept").expecting(200);

        Answer refused = Api.anonymous().post("public/cases/" + number + "/answer?code=" + recorded.path("accessCode").asText(), Map.of("answer", "confirm"))
                .expecting(409);

        assertThat(refused.text()).contains("not possible now").doesNotContain("intake").doesNotContain("ACCEPT");
    }

    @Test
    void accountabilityIsForThoseWhoDecideIt() {
        Walk walk = Walk.of("employee", Map.of()).investigated();
        Api.as("handler").post(walk.path("/measures"), Map.of("type", "ACCOUNTABILITY", "description", "A word with handler2", "owner", "head"))
                .expecting(201);

        assertThat(Api.as("employee").get(walk.path("/measures")).expecting(200).json()).isEmpty();
        assertThat(Api.as("head").get(walk.path("/measures")).expecting(200).json()).hasSize(1);
        assertThat(Api.as("auditor").get(walk.path("/measures")).expecting(200).json()).hasSize(1);
    }
}
