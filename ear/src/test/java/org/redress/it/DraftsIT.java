package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.it.RuleDrafts.act;
import static org.redress.it.RuleDrafts.show;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafts over the API: how they come in and out, and what is found out about them; none of them decides anything. */
@ServerTest
@Tag("once")
class DraftsIT {

    private static final String FIRST = "rulebook/releases/1";

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
    void hostileBodiesAreRefusedWithTheirName() {
        assertThat(refused(RuleDrafts.zip("../../etc/passwd", "x"), 422)).contains("../../etc/passwd");
        assertThat(refused(RuleDrafts.zip("/etc/passwd", "x"), 422)).contains("/etc/passwd");
        assertThat(refused(RuleDrafts.zip("grading/bomb.drl", "0".repeat(9_000_000)), 413)).contains("grading/bomb.drl");
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
    void aDraftWithTheFilesOfTheActiveReleaseDecidedNothing() {
        RuleDrafts.decide("Ise");
        JsonNode same = RuleDrafts.begin("The same again", Map.of());

        assertThat(same.path("hash").asText()).isEqualTo(show(1).path("hash").asText());
        assertThat(same.path("decisions").asLong()).isZero();
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
