package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.it.RuleDrafts.act;
import static org.redress.it.RuleDrafts.approve;
import static org.redress.it.RuleDrafts.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A release on its way from a draft to the one that decides, and back, over the API. The way takes its time, because a draft is
 * tried on it, so a test goes it once and looks at all that can be seen from there.
 */
@ServerTest
@Tag("once")
class ReleasesIT {

    /** Other tests expect the rules that the product comes with. */
    @AfterEach
    void theFirstReleaseDecidesAgain() {
        if (!show(1).path("state").asText().equals("ACTIVE")) {
            act("compliance", 1, "activate").expecting(200);
        }
    }

    @Test
    void theProductsBookIsTheFirstRelease() {
        JsonNode first = show(1);

        assertThat(first.path("ofProduct").asBoolean()).isTrue();
        assertThat(first.path("problems")).isEmpty();
        assertThat(first.path("files").toString()).contains("deadlines/steps.csv").contains("grading/harm.drl");
        assertThat(first.path("history").findValuesAsText("step")).startsWith("OFFERED", "ACTIVATED");
    }

    @Test
    @Tag("C13")
    void aReleaseTakesOverGoesBackAndComesAgain() {
        Walk before = Walk.of("employee", Map.of("city", "Sapporo"));
        JsonNode draft = RuleDrafts.ofCity("IT-01", "Sapporo", "IMPORTANT");
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("author").asText()).isEqualTo("author");
        long id = draft.path("id").asLong();

        isPutForwardAndApproved(id);
        takesOver(id);
        decidesOpenCasesAgain(id, before);
        goesBackByOnePersonAndASecondConfirms(id);
        goesBackAloneInAnEmergencyAndASecondConfirms(id);
    }

    private static void isPutForwardAndApproved(long id) {
        assertThat(act("author", id, "check").expecting(200).json().path("passed").asBoolean()).isTrue();
        assertThat(show(id).path("state").asText()).isEqualTo("CHECKED");
        JsonNode tested = act("author", id, "test").expecting(200).json();
        assertThat(tested.path("passed").asBoolean()).as(tested.toString()).isTrue();
        assertThat(act("author", id, "submit").expecting(200).json().path("state").asText()).isEqualTo("SUBMITTED");
        act("author", id, "approve").expecting(403);
        assertThat(act("author2", id, "approve").expecting(422).text()).contains("/hash");
        assertThat(approve("author2", id).expecting(200).json().path("approvedBy").asText()).isEqualTo("author2");
    }

    private static void takesOver(long id) {
        act("author", id, "activate").expecting(403);
        JsonNode active = act("compliance", id, "activate", Map.of("openCases", "DECIDE_AGAIN")).expecting(200).json();

        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(show(1).path("state").asText()).isEqualTo("RETIRED");
        JsonNode decided = RuleDrafts.decide("Sapporo");
        assertThat(decided.path("grade").asText()).isEqualTo("IMPORTANT");
        assertThat(decided.path("release").asText()).isEqualTo(String.valueOf(id));
        assertThat(decided.path("epoch").asLong()).isEqualTo(active.path("epoch").asLong());
        assertThat(active.path("history").findValuesAsText("step")).contains("CREATED", "CHECKED", "TESTED", "SUBMITTED", "APPROVED", "SCHEDULED",
                "ACTIVATED");
    }

    private static void decidesOpenCasesAgain(long id, Walk open) {
        Patience.until(() -> open.see("employee").path("grade").asText().equals("IMPORTANT"));
        Patience.until(() -> open.journal().contains("DECIDED_AGAIN"));
        assertThat(Api.as("auditor").get(open.path("/journal")).expecting(200).json().toString()).contains("DECIDED_AGAIN", "before", "after");
        JsonNode decisions = Api.as("auditor").get("rulebook/decisions?case=" + open.number()).expecting(200).json();
        assertThat(decisions.get(0).path("release").asText()).isEqualTo(String.valueOf(id));
        assertThat(decisions.get(0).path("engine").asText()).startsWith("drools-");
        for (JsonNode decision : decisions) {
            JsonNode replay = Api.as("auditor").post("rulebook/decisions/" + decision.path("id").asText() + "/actions/replay").expecting(200).json();
            assertThat(replay.path("same").asBoolean()).as(replay.toString()).isTrue();
        }
    }

    private static void goesBackByOnePersonAndASecondConfirms(long id) {
        act("compliance", id, "confirm").expecting(409);
        assertThat(act("compliance", 1, "activate").expecting(200).json().path("state").asText()).isEqualTo("ACTIVE");

        assertThat(listed(1).path("unconfirmedBy").asText()).isEqualTo(show(1).path("unconfirmedBy").asText()).isEqualTo("compliance");
        assertThat(listed(id).path("unconfirmedBy").isNull()).isTrue();
        act("compliance", 1, "confirm").expecting(403);
        act("author", 1, "confirm").expecting(200);
        assertThat(listed(1).path("unconfirmedBy").isNull()).isTrue();
    }

    private static void goesBackAloneInAnEmergencyAndASecondConfirms(long id) {
        Walk open = Walk.of("employee", Map.of("city", "Sapporo"));
        List<String> promised = promised(open);
        act("compliance", id, "activate").expecting(200);
        act("author2", id, "confirm").expecting(200);
        // Nobody asked for it, so what was promised under the old release stays as it was promised.
        assertThat(promised(open)).isEqualTo(promised).hasSize(3);
        assertThat(open.journal()).doesNotContain("DECIDED_AGAIN");
        act("author", 1, "back", Map.of("emergency", true)).expecting(422);

        JsonNode back = act("author", 1, "back", Map.of("emergency", true, "reason", "It grades wrongly.")).expecting(200).json();

        assertThat(back.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(show(id).path("state").asText()).isEqualTo("RETIRED");
        act("author", 1, "confirm").expecting(403);
        act("author2", 1, "confirm").expecting(200);
        act("compliance", 1, "confirm").expecting(409);
        assertThat(RuleDrafts.decide("Sapporo").path("grade").asText()).isEqualTo("GENERAL");
    }

    private static JsonNode listed(long id) {
        for (JsonNode release : Api.as("author").get("rulebook/releases").expecting(200).json()) {
            if (release.path("id").asLong() == id) {
                return release;
            }
        }
        throw new AssertionError("Release " + id + " is not listed.");
    }

    private static List<String> promised(Walk walk) {
        return walk.see("employee").path("deadlines").findValuesAsText("dueAt");
    }

    @Test
    void oneByteChangedIsADraftAgainAndWhatIsScheduledWaitsOrIsWithdrawn() {
        long id = RuleDrafts.ofCity("IT-04", "Kobe", "IMPORTANT").path("id").asLong();
        act("author", id, "check").expecting(200);
        String version = Api.as("author2").get("rulebook/releases/" + id).expecting(200).header("ETag");

        JsonNode changed = Api.as("author2").with("If-Match", version).patch("rulebook/releases/" + id,
                Map.of("files", Map.of("scenarios/city-kobe.csv", "city,expect grade,expect fires,why\nKobe,IMPORTANT,IT-04,Otherwise\n")))
                .expecting(200).json();
        Answer late = Api.as("author").with("If-Match", version).patch("rulebook/releases/" + id, Map.of("comment", "mine"));

        assertThat(changed.path("state").asText()).isEqualTo("DRAFT");
        assertThat(changed.path("authors").toString()).isEqualTo("[\"author\",\"author2\"]");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("author2 changed release " + id);
        act("author", id, "submit").expecting(200);
        act("author2", id, "approve").expecting(403);
        act("compliance", id, "approve", Map.of("hash", "0".repeat(64))).expecting(409);
        act("compliance", id, "approve", Map.of("hash", changed.path("hash").asText())).expecting(200);
        Api.as("author").patch("rulebook/releases/" + id, Map.of("comment", "too late")).expecting(409);

        JsonNode scheduled = act("compliance", id, "activate", Map.of("at", "2100-01-01T00:00:00Z")).expecting(200).json();
        assertThat(scheduled.path("state").asText()).isEqualTo("SCHEDULED");
        assertThat(scheduled.path("scheduledFor").asText()).startsWith("2100-01-01");
        assertThat(RuleDrafts.decide("Kobe").path("grade").asText()).isEqualTo("GENERAL");
        assertThat(act("author", id, "withdraw").expecting(200).json().path("state").asText()).isEqualTo("WITHDRAWN");
    }
}
