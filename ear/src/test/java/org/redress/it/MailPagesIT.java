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

    @Test
    void offersOfAHeldMailWhatCanWork() {
        String nobody = held("To: complaints@acme.example\r\nSubject: Lift\r\n");
        String machine = held("From: robot@example.org\r\nTo: complaints@acme.example\r\nAuto-Submitted: auto-generated\r\n");
        String unreadable = held("X-A: 1\r\n".repeat(20_000));

        assertThat(nobody).contains("Who wrote it", "Make a new case", "Put it to this case").doesNotContain("tell the sender");
        assertThat(machine).contains("Make a new case").doesNotContain("tell the sender");
        assertThat(unreadable).contains("Sort it again", "Turn it away", "neither become a case").doesNotContain("Make a new case", "Put it to this case",
                "tell the sender");
    }

    /** The page about a mail that is held. */
    private static String held(String header) {
        String id = Mails.brought(header + "\r\nIt stands still. " + UUID.randomUUID() + "\r\n").path("id").asText();
        return page("intake", "held-mails?mail=" + id).expecting(200).text();
    }

    private static Answer page(String person, String page) {
        String session = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                ("userName=" + person + "&password=redress").getBytes(StandardCharsets.UTF_8)).expecting(303).header("Set-Cookie").split(";")[0];
        return Api.anonymous().with("Cookie", session).with("Accept-Language", "en").get("/redress/app/" + page);
    }
}
