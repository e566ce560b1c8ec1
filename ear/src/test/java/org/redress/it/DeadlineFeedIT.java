package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CircumstancesForm;
import org.redress.casework.ActionBody;
import org.redress.feeds.DeadlineFeed;
import org.redress.lifecycle.Action;
import org.redress.people.StaffRegister;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

/** Inside the server: one's deadlines in one's calendar, by a secret that can be ended. */
@ServerTest
class DeadlineFeedIT {

    private static final URI BASE = URI.create("https://redress.example.com/redress/");
    private static final CircumstancesForm PERSONAL_DATA = new CircumstancesForm(null, null, null, null, null, null, null, null, null, true, null, null);

    @Deployment
    static WebArchive war() {
        return InServer.war(DeadlineFeedIT.class, Office.class);
    }

    @Test
    void hasTheDeadlinesOfWhoeverHandlesACase() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);

        String file = feed().read(secretOf(office, office.handler), BASE);

        assertThat(file).contains("BEGIN:VCALENDAR").contains("SUMMARY:Investigation due: " + number + " A matter of " + office.code());
        assertThat(file).contains("SUMMARY:Response due: " + number).doesNotContain("Assignment");
        assertThat(feed().read(secretOf(office, office.colleague), BASE)).doesNotContain("VEVENT");
    }

    @Test
    void hasWhatWaitsForAManagerWhomACaseReached() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(CircumstancesForm.NONE);
        office.away(office.head, office.colleague);
        office.act(office.handler, number, Action.ESCALATE, ActionBody.builder().reason("Help.").level(1).build());

        assertThat(feed().read(secretOf(office, office.colleague), BASE)).contains("SUMMARY:Escalation ack due: " + number);
    }

    @Test
    @Tag("P01")
    void namesAConfidentialCaseByItsNumberAlone() throws Exception {
        Office office = Office.open();
        String number = office.caseOfTheHandler(PERSONAL_DATA);
        boolean confidential = office.see(office.handler, number).confidential();

        String file = feed().read(secretOf(office, office.handler), BASE).replace("\r\n ", "");

        assertThat(file).contains(number);
        assertThat(file.contains("A matter of")).isEqualTo(!confidential);
    }

    @Test
    @Tag("P10")
    void endsWithItsSecretAndWithTheAccount() throws Exception {
        Office office = Office.open();
        String first = secretOf(office, office.handler);
        String second = secretOf(office, office.handler);
        assertThatThrownBy(() -> feed().read(first, BASE)).isInstanceOf(Refusal.class);
        assertThat(feed().read(second, BASE)).contains("VCALENDAR");

        office.as("admin", () -> {
            Caller.useCase(StaffRegister.class).register(office.person(office.handler, Set.of(Role.HANDLER), false));
            return null;
        });
        assertThatThrownBy(() -> feed().read(second, BASE)).isInstanceOf(Refusal.class);

        String third = secretOf(office, office.colleague);
        office.as(office.colleague, () -> {
            feed().revoke();
            return null;
        });
        assertThatThrownBy(() -> feed().read(third, BASE)).isInstanceOf(Refusal.class);
    }

    @Test
    void isReadWithoutSigningIn() throws Exception {
        Office office = Office.open();
        office.caseOfTheHandler(CircumstancesForm.NONE);
        String port = System.getProperty("redress.http.port", System.getProperty("jboss.http.port", "8080"));
        URI address = URI.create("http://127.0.0.1:" + port + "/redress/api/v1/deadlines.ics?token=");

        HttpResponse<String> answer = get(address + secretOf(office, office.handler));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.body()).contains("BEGIN:VEVENT").contains("/redress/app/case?number=");
        assertThat(get(address + "x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(get(address.toString()).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String secretOf(Office office, String userName) throws Exception {
        return office.as(userName, () -> feed().make());
    }

    private static DeadlineFeed feed() {
        return Caller.useCase(DeadlineFeed.class);
    }
}
