package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.it.RuleDrafts.act;
import static org.redress.it.RuleDrafts.approve;
import static org.redress.it.RuleDrafts.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A release on its way from a draft to the one that decides, and back, over the API. */
@ServerTest
@Tag("trials")
class ReleasesIT {

    private static final String FIRST = "rulebook/releases/1";

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
    void aReleaseIsCheckedTestedSubmittedApprovedAndTakesOver() {
        JsonNode draft = RuleDrafts.ofCity("IT-01", "Sapporo", "IMPORTANT");
        long id = draft.path("id").asLong();
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("author").asText()).isEqualTo("author");

        assertThat(act("author", id, "check").expecting(200).json().path("passed").asBoolean()).isTrue();
        assertThat(show(id).path("state").asText()).isEqualTo("CHECKED");
        JsonNode tested = act("author", id, "test").expecting(200).json();
        assertThat(tested.path("passed").asBoolean()).as(tested.toString()).isTrue();
        assertThat(act("author", id, "submit").expecting(200).json().path("state").asText()).isEqualTo("SUBMITTED");
        act("author", id, "approve").expecting(403);
        assertThat(act("author2", id, "approve").expecting(422).text()).contains("/hash");
        assertThat(approve("author2", id).expecting(200).json().path("approvedBy").asText()).isEqualTo("author2");
        act("author", id, "activate").expecting(403);
        JsonNode active = act("compliance", id, "activate").expecting(200).json();

        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(show(1).path("state").asText()).isEqualTo("RETIRED");
        JsonNode decided = RuleDrafts.decide("Sapporo");
        assertThat(decided.path("grade").asText()).isEqualTo("IMPORTANT");
        assertThat(decided.path("release").asText()).isEqualTo(String.valueOf(id));
        assertThat(decided.path("epoch").asLong()).isEqualTo(active.path("epoch").asLong());
        assertThat(active.path("history").findValuesAsText("step")).contains("CREATED", "CHECKED", "TESTED", "SUBMITTED", "APPROVED", "SCHEDULED",
                "ACTIVATED");
    }

    @Test
    void aReleaseWithProblemsNeverGetsPastSubmit() {
        long id = RuleDrafts.begin("A slip", Map.of("grading/slip.drl", """
                package grading;

                rule "IT-02 a slip of the pen"
                when
                    CaseFacts( personalInjurry == true )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end
                """)).path("id").asLong();

        assertThat(act("author", id, "check").expecting(200).json().path("problems").get(0).path("line").asInt()).isEqualTo(5);
        Answer refused = act("author", id, "submit").expecting(409);

        assertThat(refused.json().path("problems").get(0).path("file").asText()).isEqualTo("grading/slip.drl");
        assertThat(show(id).path("warnings").isArray()).isTrue();
        assertThat(show(id).path("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void aRuleThatNoScenarioTriesIsNotSubmitted() {
        long id = RuleDrafts.begin("Untried", Map.of("grading/untried.drl", """
                package grading;

                rule "IT-03 nobody tried it"
                when
                    CaseFacts( city == "Nagoya" )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end
                """)).path("id").asLong();

        JsonNode checked = act("author", id, "check").expecting(200).json();
        assertThat(checked.path("passed").asBoolean()).isFalse();
        assertThat(checked.path("state").asText()).isEqualTo("DRAFT");
        assertThat(checked.path("untested").toString()).contains("IT-03");
        assertThat(act("author", id, "submit").expecting(409).json().path("untested").toString()).contains("IT-03");
    }

    @Test
    void oneByteChangedIsADraftAgainAndTheSlowerOfTwoAuthorsIsTold() {
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
        act("author", id, "withdraw").expecting(200);
    }

    @Test
    void whatIsExportedCanBeImportedUnchanged() throws IOException {
        Answer zip = Api.as("compliance").with("Accept", "application/zip").get(FIRST).expecting(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(Api.as("author").get(FIRST + "/files.zip").expecting(200).bytes()).isEqualTo(zip.bytes());

        JsonNode again = Api.as("author").post("rulebook/releases?comment=from%20Git", "application/zip", zip.bytes()).expecting(201).json();

        assertThat(again.path("hash")).isEqualTo(show(1).path("hash"));
        assertThat(again.path("comment").asText()).isEqualTo("from Git");
        assertThat(entries(zip.bytes())).isEqualTo(texts(again.path("files")));
        act("author", again.path("id").asLong(), "withdraw").expecting(200);
    }

    @Test
    void hostileBodiesAreRefusedWithTheirName() throws IOException {
        assertThat(refused(zip("../../etc/passwd", "x"), 422)).contains("../../etc/passwd");
        assertThat(refused(zip("/etc/passwd", "x"), 422)).contains("/etc/passwd");
        assertThat(refused(zip("grading/bomb.drl", "0".repeat(9_000_000)), 413)).contains("grading/bomb.drl");
        assertThat(refused("no zip at all".getBytes(StandardCharsets.UTF_8), 422)).contains("no file");
        Api.as("author").post("rulebook/releases", "application/zip", new byte[(2 << 20) + 1]).expecting(413);
        Api.as("author").post("rulebook/releases", Map.of("files", Map.of("grading/x.drl", "x".repeat(3 << 20)))).expecting(413);
        Api.as("author").post("rulebook/releases", Map.of("files", Map.of("../x.drl", "x"))).expecting(422);
        Api.as("author").get("rulebook/releases/999999").expecting(404);
        act("author", 999_999, "check").expecting(404);
        assertThat(act("author", 1, "publish").expecting(404).text()).contains("activate");
    }

    private static String refused(byte[] zip, int status) {
        return Api.as("author").post("rulebook/releases", "application/zip", zip).expecting(status).text();
    }

    @Test
    void aDraftCanBeAskedWithoutDeciding() {
        long id = RuleDrafts.ofCity("IT-05", "Sendai", "MAJOR").path("id").asLong();

        JsonNode tried = Api.as("author").post("rulebook/decide?release=" + id, Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", "x",
                "city", "Sendai")).expecting(200).json();

        assertThat(tried.path("grade").asText()).isEqualTo("MAJOR");
        assertThat(tried.path("release").asText()).isEqualTo(String.valueOf(id));
        assertThat(tried.path("epoch").isNull()).isTrue();
        assertThat(RuleDrafts.decide("Sendai").path("grade").asText()).isEqualTo("GENERAL");
        Api.as("author").post("rulebook/decide?release=999999", Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", "x")).expecting(404);
    }

    @Test
    void r12_theImpactTellsAndChangesNothing() {
        Walk walk = Walk.of("employee", Map.of("city", "Otaru"));
        String before = walk.journal().toString();
        long id = RuleDrafts.ofCity("IT-06", "Otaru", "MAJOR").path("id").asLong();

        JsonNode impact = act("author", id, "impact").expecting(200).json();

        assertThat(impact.path("state").asText()).as(impact.toString()).isEqualTo("DONE");
        assertThat(impact.path("report").path("changed").asInt()).isEqualTo(1);
        assertThat(impact.path("report").path("rules").toString()).contains("IT-06");
        // An author sees that there is a case, not which.
        assertThat(impact.toString()).doesNotContain(walk.number());
        assertThat(walk.journal().toString()).isEqualTo(before);
        assertThat(walk.see("employee").path("grade").asText()).isEqualTo("GENERAL");
    }

    @Test
    void openCasesAreDecidedAgainWhereTheActivationWantsThat() {
        Walk walk = Walk.of("employee", Map.of("city", "Hakodate"));
        long id = RuleDrafts.approved(RuleDrafts.ofCity("IT-07", "Hakodate", "IMPORTANT"));

        act("compliance", id, "activate", Map.of("openCases", "DECIDE_AGAIN")).expecting(200);

        Patience.until(() -> walk.see("employee").path("grade").asText().equals("IMPORTANT"));
        Patience.until(() -> walk.journal().contains("DECIDED_AGAIN"));
        assertThat(Api.as("auditor").get(walk.path("/journal")).expecting(200).json().toString()).contains("DECIDED_AGAIN", "before", "after");
        JsonNode decisions = Api.as("auditor").get("rulebook/decisions?case=" + walk.number()).expecting(200).json();
        assertThat(decisions.get(0).path("release").asText()).isEqualTo(String.valueOf(id));
        assertThat(decisions.get(0).path("engine").asText()).startsWith("drools-");
        for (JsonNode decision : decisions) {
            JsonNode replay = Api.as("auditor").post("rulebook/decisions/" + decision.path("id").asText() + "/actions/replay").expecting(200).json();
            assertThat(replay.path("same").asBoolean()).as(replay.toString()).isTrue();
        }
    }

    @Test
    @Tag("C13")
    void oneGoesBackAloneInAnEmergencyAndASecondConfirms() {
        Walk open = Walk.of("employee", Map.of("city", "Niigata"));
        List<String> promised = texts(open.see("employee").path("deadlines").findValues("dueAt"));
        long id = RuleDrafts.approved(RuleDrafts.ofCity("IT-08", "Niigata", "IMPORTANT"));
        act("compliance", id, "activate").expecting(200);
        // Nobody asked for it, so what was promised under the old release stays as it was promised.
        assertThat(texts(open.see("employee").path("deadlines").findValues("dueAt"))).isEqualTo(promised).hasSize(3);
        assertThat(open.journal()).doesNotContain("DECIDED_AGAIN");
        act("author", 1, "back", Map.of("emergency", true)).expecting(422);

        JsonNode back = act("author", 1, "back", Map.of("emergency", true, "reason", "It grades wrongly.")).expecting(200).json();

        assertThat(back.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(show(id).path("state").asText()).isEqualTo("RETIRED");
        act("author", 1, "confirm").expecting(403);
        act("author2", 1, "confirm").expecting(200);
        act("compliance", 1, "confirm").expecting(409);
        assertThat(RuleDrafts.decide("Niigata").path("grade").asText()).isEqualTo("GENERAL");
    }

    @Test
    void aWayBackByOnePersonIsConfirmedByASecond() {
        long id = RuleDrafts.approved(RuleDrafts.ofCity("IT-28", "Nara", "IMPORTANT"));
        act("compliance", id, "activate").expecting(200);
        act("compliance", id, "confirm").expecting(409);
        assertThat(act("compliance", 1, "activate").expecting(200).json().path("state").asText()).isEqualTo("ACTIVE");

        act("compliance", 1, "confirm").expecting(403);
        act("author", 1, "confirm").expecting(200);
    }

    @Test
    void aDraftWithTheFilesOfTheActiveReleaseDecidedNothing() {
        RuleDrafts.decide("Ise");
        JsonNode same = RuleDrafts.begin("The same again", Map.of());

        assertThat(same.path("hash").asText()).isEqualTo(show(1).path("hash").asText());
        assertThat(same.path("decisions").asLong()).isZero();
    }

    @Test
    void aScheduledReleaseWaitsForItsTimeAndCanBeWithdrawn() {
        long id = RuleDrafts.approved(RuleDrafts.ofCity("IT-09", "Kyoto", "IMPORTANT"));

        JsonNode scheduled = act("compliance", id, "activate", Map.of("at", "2100-01-01T00:00:00Z")).expecting(200).json();

        assertThat(scheduled.path("state").asText()).isEqualTo("SCHEDULED");
        assertThat(scheduled.path("scheduledFor").asText()).startsWith("2100-01-01");
        assertThat(RuleDrafts.decide("Kyoto").path("grade").asText()).isEqualTo("GENERAL");
        assertThat(act("author", id, "withdraw").expecting(200).json().path("state").asText()).isEqualTo("WITHDRAWN");
    }

    private static byte[] zip(String path, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> entries(byte[] zip) throws IOException {
        var names = new TreeMap<String, Long>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.put(entry.getName(), entry.getSize());
            }
        }
        return List.copyOf(names.keySet());
    }

    private static List<String> texts(Iterable<JsonNode> list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
