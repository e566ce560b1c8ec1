package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What our mails say: kept by the administrator, in versions, the most closely made one first. */
@ServerTest
class TemplatesIT {

    @Test
    void beginsAReplyWithNamesSignatureAndTheInquiryQuoted() {
        Walk walk = Walk.of("employee", Map.of("title", "Re: Lift", "description", "It stopped.\n\nTwice.",
            "complainant", Map.of("name", "A. Customer", "company", "Customer & Co", "email", "a@sink.example"))).investigated();

        JsonNode draft = Api.as("handler").get(walk.path("/reply-draft")).expecting(200).json();

        assertThat(draft.path("to").asText()).isEqualTo("a@sink.example");
        assertThat(draft.path("copies")).isEmpty();
        assertThat(draft.path("subject").asText()).isEqualTo("Re: Lift [" + walk.number() + "]");
        assertThat(draft.path("body").asText()).startsWith("Customer & Co\nA. Customer\n").contains(walk.number()).contains("Yours sincerely")
            .endsWith("> It stopped.\n> \n> Twice.").doesNotContain("{{");
    }

    @Test
    void beginsItInTheLanguageOfTheCase() {
        Walk japanese = Walk.of("employee", Map.of("language", "ja", "complainant", Map.of("name", "田中", "email", "a@sink.example"))).investigated();
        Walk russian = Walk.of("employee", Map.of("language", "ru-RU", "complainant", Map.of("name", "Иванов", "email", "a@sink.example"))).investigated();
        Walk other = Walk.of("employee", Map.of("language", "pt", "complainant", Map.of("name", "Silva", "email", "a@sink.example"))).investigated();

        assertThat(draft(japanese)).startsWith("田中 様\n").contains("申し訳ございません");
        assertThat(draft(russian)).startsWith("Иванов\n").contains("С уважением");
        assertThat(draft(other)).startsWith("Silva\n").contains("Yours sincerely");
    }

    @Test
    void takesTheTemplateThatIsMadeMostCloselyAndItsNewestVersion() {
        String category = "lift-" + UUID.randomUUID().toString().substring(0, 8);
        Walk walk = Walk.of("employee", Map.of("category", category)).investigated();
        save("kind", "REPLY", "language", "en", "category", category, "subject", "Re", "body", "For lifts. {{quoted}}");
        assertThat(draft(walk)).startsWith("For lifts.");

        save("kind", "REPLY", "language", "en", "category", category, "step", "INVESTIGATION", "subject", "Re", "body", "While we look into it.");
        assertThat(draft(walk)).isEqualTo("While we look into it.");

        JsonNode changed = save("kind", "REPLY", "language", "en", "category", category, "subject", "Re", "body", "For lifts, anew.");
        assertThat(changed.path("number").asInt()).isEqualTo(2);
        assertThat(save("kind", "REPLY", "language", "en", "category", category, "subject", "Re", "body", "For lifts, anew.").path("number").asInt()).isEqualTo(2);
        List<String> bodies = new java.util.ArrayList<>();
        Api.as("admin").get("templates/" + changed.path("id").asLong() + "/versions").expecting(200).json().forEach(v -> bodies.add(v.path("body").asText()));
        assertThat(bodies).containsExactly("For lifts, anew.", "For lifts. {{quoted}}");
    }

    @Test
    void refusesACategoryThatNobodyKnowsAndWantsNoSubjectOfASignature() {
        Map<String, Object> form = new java.util.HashMap<>(Map.of("kind", "SIGNATURE", "language", "eo", "body", "Salutas {{handler}}"));
        Api.as("admin").post("templates", form).expecting(200);
        form.put("category", "prodct-fault");
        assertThat(Api.as("admin").post("templates", form).expecting(422).text()).contains("prodct-fault").contains("product-fault");
        Api.as("admin").post("templates", Map.of("kind", "CLOSING", "language", "eo", "body", "Fino")).expecting(422);
    }

    @Test
    void sendsNothingByItselfWhereTheAdministratorSwitchedItOff() {
        String category = "quiet-" + UUID.randomUUID().toString().substring(0, 8);
        Walk.of("employee", Map.of("category", category, "complainant", Map.of("name", "Without an address")));
        save("kind", "ACKNOWLEDGEMENT", "language", "en", "category", category, "automatic", false, "subject", "Received", "body", "{{number}}");

        Walk quiet = Walk.of("employee", Map.of("category", category, "complainant", Map.of("email", category + "@sink.example")));

        assertThat(quiet.journal()).doesNotContain("ACKNOWLEDGED");
        assertThat(Api.as("admin").get("outbox?text=" + category).expecting(200).json().path("total").asInt()).isZero();
    }

    @Test
    void asksForSatisfactionWhereTheAdministratorSwitchedItOn() {
        String category = "asked-" + UUID.randomUUID().toString().substring(0, 8);
        Walk.of("employee", Map.of("category", category, "complainant", Map.of("name", "Without an address")));
        save("kind", "SURVEY", "language", "en", "category", category, "automatic", true, "subject", "Were you satisfied?", "body", "{{number}}");

        Walk.of("employee", Map.of("category", category, "complainant", Map.of("email", category + "@sink.example"))).investigated().planned().replied()
            .confirmed();

        assertThat(Api.as("admin").get("outbox?text=" + category).expecting(200).json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    @Tag("M09")
    void refusesATemplateThatWouldSendWhatSomebodyTyped() {
        Answer refused = Api.as("admin").post("templates", Map.of("kind", "ACKNOWLEDGEMENT", "language", "en", "subject", "Dear {{name}}", "body", "{{title}}"))
            .expecting(422);

        assertThat(refused.text()).contains("/subject").contains("/body").contains("{{number}}");
    }

    @Test
    void showsARealCaseInATemplateThatIsBeingWritten() {
        Walk walk = Walk.of("employee", Map.of("title", "{{access_code}} of mine"));

        JsonNode preview = Api.as("supervisor").post(walk.path("/template-preview"), Map.of("kind", "REPLY", "language", "en",
            "subject", "Re: {{title}}", "body", "{{name}}\n{{handler}}\n{{quoted}}")).expecting(200).json();

        assertThat(preview.path("subject").asText()).isEqualTo("Re: {{access_code}} of mine");
        assertThat(preview.path("body").asText()).isEqualTo("A. Customer\n> The parcel came a little wet.");
    }

    @Test
    @Tag("P06")
    void showsNobodyTheAccessCodeOfARealCase() {
        Walk walk = Walk.of("employee", Map.of("title", "Mine"));

        String preview = Api.as("supervisor").post(walk.path("/template-preview"), Map.of("kind", "ACKNOWLEDGEMENT", "language", "en",
            "subject", "{{number}}", "body", "Code: {{access_code}}")).expecting(200).text();

        assertThat(preview).contains(walk.number()).contains("Code: ").doesNotContain(walk.accessCode());
    }

    private static String draft(Walk walk) {
        return Api.as("handler").get(walk.path("/reply-draft")).expecting(200).json().path("body").asText();
    }

    private static JsonNode save(Object... fields) {
        return Api.as("admin").post("templates", Walk.body(fields)).expecting(200).json();
    }
}
