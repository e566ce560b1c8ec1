package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The administrator's pages about mails that leave, as the server gives them. */
@ServerTest
class MailPagesIT {

    @Test
    void showsHowAMailFares() {
        String address = "page." + UUID.randomUUID().toString().substring(0, 8) + "@sink.example";
        Walk walk = Walk.of("employee", Map.of("complainant", Map.of("email", address)));

        String page = page("admin", "outbox?text=" + address).expecting(200).text();

        assertThat(page).contains(address).contains(walk.number()).contains("Acknowledgement").contains("Send again");
        assertThat(page).doesNotContain(walk.accessCode());
        assertThat(page("admin", "outbox?state=SENT&text=nobody." + address).expecting(200).text()).contains("There is no such mail.");
        assertThat(page("admin", "outbox?state=nonsense&page=99999").status()).isEqualTo(200);
    }

    @Test
    void opensATemplateThatWasShipped() {
        String page = page("admin", "templates?open=ACKNOWLEDGEMENT.ja").expecting(200).text();

        assertThat(page).contains("お申し出を受け付けました [{{number}}]").contains("{{access_code}}").contains("Survey invitation");
    }

    @Test
    void keepsBothFromEverybodyElse() {
        page("supervisor", "outbox").expecting(403);
        page("handler", "templates").expecting(403);
    }

    private static Answer page(String person, String page) {
        String session = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                ("userName=" + person + "&password=redress").getBytes(StandardCharsets.UTF_8)).expecting(303).header("Set-Cookie").split(";")[0];
        return Api.anonymous().with("Cookie", session).with("Accept-Language", "en").get("/redress/app/" + page);
    }
}
