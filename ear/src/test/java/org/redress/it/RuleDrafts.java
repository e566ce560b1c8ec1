package org.redress.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** RuleDrafts of the rule book for tests, and their way to the people who decide. */
final class RuleDrafts {

    private RuleDrafts() {
    }

    /** Complaints from a city that no other test writes of are of a grade; with the scenario that says so. */
    static JsonNode ofCity(String id, String city, String grade) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("grading/city-" + city.toLowerCase() + ".drl", """
                package grading;

                rule "%s what comes from %s is %s"
                when
                    CaseFacts( city == "%s" )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(%s);
                end
                """.formatted(id, city, grade, city, grade));
        files.put("scenarios/city-" + city.toLowerCase() + ".csv", "city,expect grade,expect fires,why\n" + city + "," + grade + "," + id
                + ",The house wants it so\n");
        return begin("Complaints from " + city, files);
    }

    static JsonNode begin(String comment, Map<String, String> files) {
        return Api.as("author").post("rulebook/releases", Map.of("comment", comment, "files", files)).expecting(201).json();
    }

    /** Of one file alone, in place of all that the active release has. */
    static JsonNode ofFile(String path, String text) {
        return Api.as("author").post("rulebook/releases", "application/zip", zip(path, text)).expecting(201).json();
    }

    static byte[] zip(String path, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Answer act(String person, long id, String action) {
        return Api.as(person).post("rulebook/releases/" + id + "/actions/" + action);
    }

    static Answer act(String person, long id, String action, Map<String, ?> body) {
        return Api.as(person).post("rulebook/releases/" + id + "/actions/" + action, body);
    }

    /** Of what the release is now. */
    static Answer approve(String person, long id) {
        return act(person, id, "approve", Map.of("hash", show(id).path("hash").asText()));
    }

    static JsonNode show(long id) {
        return Api.as("author").get("rulebook/releases/" + id).expecting(200).json();
    }

    /** Submitted by author, approved by author2. */
    static long approved(JsonNode draft) {
        long id = draft.path("id").asLong();
        act("author", id, "submit").expecting(200);
        approve("author2", id).expecting(200);
        return id;
    }

    /** What the release in force would grade such a complaint, by which release, in which epoch. */
    static JsonNode decide(String city) {
        return Api.as("supervisor").post("rulebook/decide", Map.of("kind", "COMPLAINT", "channel", "PHONE", "description", "x", "city", city))
                .expecting(200).json();
    }
}
