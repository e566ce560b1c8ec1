package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails as they came, to be saved, and the pictures within them; for whom, and with which headers. */
@ServerTest
class MailOriginalsIT {

    private static final String HOME = "/redress/app/";
    /** One white point. */
    private static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Test
    @Tag("P03")
    @DisplayName("P03 the original of a mail is saved, never shown, by whoever may see its case")
    void p03_savesTheOriginal() {
        String mail = withPicture(UUID.randomUUID().toString());
        String number = Mails.brought(mail).path("case").asText();
        String message = message(number).path("id").asText();

        for (Answer answer : new Answer[] {Api.signedIn("intake").get(HOME + "original?case=" + number + "&id=" + message),
            Api.as("intake").get("cases/" + number + "/messages/" + message + "/original")}) {
            assertThat(answer.expecting(200).text()).isEqualTo(mail);
            assertThat(answer.header("Content-Disposition")).startsWith("attachment;").contains(".eml");
            assertThat(answer.header("Content-Type")).startsWith("application/octet-stream");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        }
        Api.signedIn("handler").get(HOME + "original?case=" + number + "&id=" + message).expecting(404);
        Api.signedIn("intake").get(HOME + "original?case=" + number + "&id=x").expecting(404);
        assertThat(Api.anonymous().get(HOME + "original?case=" + number + "&id=" + message).status()).isIn(302, 303, 401);
        assertThat(message(number).path("original").asBoolean()).isTrue();
    }

    @Test
    void savesAHeldMailForTheDeskAlone() {
        String mail = Mails.from("held." + UUID.randomUUID() + "@example.org", "Away", "Auto-Submitted: auto-replied");
        JsonNode held = Mails.brought(mail);
        assertThat(held.path("outcome").asText()).isEqualTo("QUARANTINED");
        String address = HOME + "original?held=" + held.path("id").asText();

        assertThat(Api.signedIn("intake").get(address).expecting(200).text()).isEqualTo(mail);
        Api.signedIn("handler").get(address).expecting(403);
        Api.signedIn("admin").get(address).expecting(403);
    }

    @Test
    @Tag("M13")
    @DisplayName("M13 the pictures of the mail itself are in its frame, those of another mail are not")
    void m13_showsThePicturesOfTheMailItself() {
        String number = Mails.brought(withPicture(UUID.randomUUID().toString())).path("case").asText();

        Answer shown = Api.signedIn("intake").get(HOME + "mail?case=" + number + "&id=" + message(number).path("id").asText()).expecting(200);

        assertThat(shown.text()).contains("<img src=\"data:image/png;base64," + PNG).contains("[of another mail]").contains("[drawing]").doesNotContain("cid:");
        assertThat(shown.header("Content-Security-Policy")).contains("img-src data:").doesNotContain("https:", "'self';");
    }

    private static JsonNode message(String number) {
        return Api.as("intake").get("cases/" + number + "/messages").expecting(200).json().get(0);
    }

    private static String withPicture(String id) {
        return new String("""
                From: A. Customer <pictures.%s@example.com>
                To: complaints@acme.example
                Subject: See for yourself
                Message-ID: <%s@example.com>
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=B

                --B
                Content-Type: text/html; charset=utf-8

                <p>This tap:</p><img src="cid:tap@example.com"><img src="cid:other@example.com" alt="of another mail"><img src="cid:svg@example.com" alt="drawing">
                --B
                Content-Type: image/png; name=tap.png
                Content-ID: <tap@example.com>
                Content-Disposition: inline; filename=tap.png
                Content-Transfer-Encoding: base64

                %s
                --B
                Content-Type: image/svg+xml; name=drawing.svg
                Content-ID: <svg@example.com>

                <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
                --B--
                """.formatted(id, id, PNG).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
