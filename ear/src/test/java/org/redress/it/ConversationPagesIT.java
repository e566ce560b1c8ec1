package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the scripts of the case page ask for: the frame of a mail, drafts, mails as evidence; who gets it, and with which headers. */
@ServerTest
class ConversationPagesIT {

    private static final String HOME = "/redress/app/";

    @Test
    @Tag("M13")
    @DisplayName("M13 the frame of a mail lets nothing run and loads no picture until asked")
    void m13_framesAMailThatCanDoNothing() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        long id = evidence(as("handler"), walk, "boundary").expecting(201).json().path("messageId").asLong();
        String address = HOME + "mail?case=" + walk.number() + "&id=" + id;

        Answer blocked = as("handler").get(address).expecting(200);
        Answer asked = as("handler").get(address + "&images=").expecting(200);

        assertThat(blocked.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox", "form-action 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe", "allow-scripts", "allow-same-origin", "https:");
        assertThat(asked.header("Content-Security-Policy")).contains("img-src data: https: http:").doesNotContain("script-src", "unsafe");
        assertThat(blocked.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(blocked.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(blocked.text()).contains("<b>works</b>").doesNotContain("evil.example", "<script", "onerror");
        assertThat(asked.text()).contains("https://evil.example/pixel.gif").doesNotContain("<script", "onerror");
    }

    @Test
    @Tag("P01")
    void showsAMailToNobodyWhoMayNotSeeItsCase() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        Walk other = Walk.of("COMPLAINT").investigated();
        long id = evidence(as("handler"), walk, "boundary").expecting(201).json().path("messageId").asLong();

        as("handler2").get(HOME + "mail?case=" + walk.number() + "&id=" + id).expecting(404);
        as("handler").get(HOME + "mail?case=" + other.number() + "&id=" + id).expecting(404);
        as("handler").get(HOME + "mail?case=" + walk.number() + "&id=x").expecting(404);
        assertThat(Api.anonymous().get(HOME + "mail?case=" + walk.number() + "&id=" + id).status()).isIn(302, 303, 401);
        as("handler2").get(HOME + "letter?number=" + walk.number() + "&id=" + id).expecting(404);
    }

    @Test
    void takesTheSameMailOnceAndNothingThatIsNone() {
        Walk walk = Walk.of("COMPLAINT").investigated();

        JsonNode first = evidence(as("handler"), walk, "boundary").expecting(201).json();
        evidence(as("handler2"), walk, "boundary").expecting(404);
        as("handler").upload(HOME + "evidence?case=" + walk.number(), "x.eml", "message/rfc822", new byte[] {1, 2, 3}).expecting(422);
        as("auditor").upload(HOME + "evidence?case=" + walk.number(), "x.eml", "message/rfc822", mail("x")).expecting(403);

        assertThat(first.path("evidence").asText()).contains("customer@example.com", "works");
        assertThat(first.path("stranger").asBoolean()).isFalse();
        assertThat(Api.as("handler").get(walk.path("/messages")).json()).hasSize(1);
    }

    @Test
    void keepsDraftsApartAndRefusesThoseOfAnotherSite() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        String address = HOME + "draft?case=" + walk.number();
        Map<String, Object> typed = Map.of("form", "reply", "fields", Map.of("reply:body", "Dear"));

        JsonNode saved = as("handler").post(address, typed).expecting(200).json();
        assertThat(saved.path("revision").asInt()).isEqualTo(1);
        as("handler2").post(address, typed).expecting(404);
        as("handler").post(address, Map.of("form", "../x", "fields", Map.of())).expecting(422);
        as("handler").post(address, "{\"nonsense\":1}").expecting(400);
        as("handler").with("Sec-Fetch-Site", "cross-site").post(address, typed).expecting(403);
        as("head").post(address + "&id=" + saved.path("id").asText()).expecting(204);

        JsonNode next = as("handler").post(address, Map.of("id", saved.path("id").asLong(), "revision", 1, "form", "reply",
                "fields", Map.of("reply:body", "Dear Ann"))).expecting(200).json();
        assertThat(next.path("id").asLong()).isEqualTo(saved.path("id").asLong());
        assertThat(next.path("revision").asInt()).isEqualTo(2);
    }

    private static Answer evidence(Api who, Walk walk, String name) {
        return who.upload(HOME + "evidence?case=" + walk.number(), name + ".eml", "message/rfc822", mail(UUID.randomUUID().toString()));
    }

    private static byte[] mail(String id) {
        return """
                From: A. Customer <customer@example.com>
                To: service@company.example
                Subject: Re: Your answer
                Message-ID: <%s@example.com>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <p>It <b>works</b> now.</p><img src="https://evil.example/pixel.gif" onerror="alert(1)"><script>alert(1)</script>
                """.formatted(id).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Api as(String person) {
        return Api.signedIn(person);
    }
}
