package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody handles, approves, verifies or closes their own matter, and nobody approves what they proposed. */
@ServerTest
@Tag("ISO-9")
class ImpartialityIT {

    @Test
    void hidesACaseFromWhomItIsAbout() {
        Walk walk = Walk.of("employee", Map.of("title", "Zwischenfall am Schalter", "concerns", List.of("supervisor")));

        Api.as("supervisor").get("cases/" + walk.number()).expecting(404);
        assertThat(Api.as("supervisor").get("cases?q=Zwischenfall%20Schalter").expecting(200).json().path("items")).isEmpty();
        assertThat(Api.as("intake").get("cases?q=Zwischenfall%20Schalter").expecting(200).json().path("items")).isNotEmpty();
    }

    @Test
    void assignsNobodyWhomItIsAbout() {
        Walk walk = Walk.of("employee", Map.of("concerns", List.of("handler2"))).by("intake", "accept")
                .by("intake", "route", "department", "service");

        Answer refused = walk.attempt("head", "assign", "handler", "handler2").expecting(422);

        assertThat(refused.json().path("errors").get(0).path("pointer").asText()).isEqualTo("/handler");
        walk.by("head", "assign", "handler", "handler").is("INVESTIGATION");
    }

    @Test
    void letsNobodyDecideWhatTheyBroughtThemselves() {
        Walk own = Walk.of("employee", Map.of("complainant", Map.of("name", "Ines Keller", "email", "intake@redress.example")));

        assertThat(own.attempt("intake", "accept").expecting(403).json().path("detail").asText()).contains("own matter");
    }

    @Test
    @Tag("P08")
    void hidesAConfidentialCaseFromEveryOfficeButComplianceAndAudit() {
        Walk walk = Walk.of("employee", Map.of("title", "Whispering about orders", "confidential", true));

        for (String office : List.of("intake", "head", "handler", "supervisor", "surveyor", "quality", "director", "manager", "author", "admin")) {
            Api.as(office).get("cases/" + walk.number()).expecting(404);
            JsonNode found = Api.as(office).get("cases?q=Whispering%20orders").expecting(200).json().path("items");
            assertThat(found).as("what %s finds", office).isEmpty();
        }
        assertThat(walk.see("auditor").path("confidential").asBoolean()).isTrue();
        walk.by("compliance", "accept").by("compliance", "route", "department", "service");
        walk.by("head", "assign", "handler", "handler").is("INVESTIGATION");
        Api.as("handler2").get("cases/" + walk.number()).expecting(404);
        Api.as("handler").get("cases/" + walk.number()).expecting(200);
    }
}
