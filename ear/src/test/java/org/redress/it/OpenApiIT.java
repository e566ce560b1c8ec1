package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The server describes itself to everybody, with everything that it serves. */
@ServerTest
class OpenApiIT {

    @Test
    void describesItselfToEverybody() {
        Answer answer = Api.anonymous().get("../openapi").expecting(200);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        JsonNode document = answer.json();
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("servers").get(0).path("url").asText()).isEqualTo("/redress/api/v1");
        assertThat(document.path("paths").size()).isGreaterThan(20);
    }

    @Test
    void describesNothingThatIsNotServed() {
        JsonNode paths = Api.anonymous().get("../openapi").expecting(200).json().path("paths");

        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (method.equals("get")) {
                Answer answer = Api.as("auditor").get(path.getKey().substring(1).replaceAll("\\{[^}]+}", "1"));
                assertThat(answer.text()).as(answer.toString()).doesNotContain("There is nothing at this address.");
            }
        }));
    }

    @Test
    void hasNoSecondDocumentBesideIt() {
        assertThat(Api.anonymous().get("/openapi").status()).isEqualTo(404);
    }
}
