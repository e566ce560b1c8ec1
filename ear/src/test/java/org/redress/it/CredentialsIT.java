package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.Calendars;
import org.redress.people.Credentials;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Role;

/** Inside the server: what the database says of a person is what holds, at once. */
@ServerTest
class CredentialsIT {

    private static final String ADDRESS = "192.0.2.1";

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(CredentialsIT.class);
    }

    @Test
    void knowsADemonstrationPersonByTheirPassword() {
        Credentials credentials = Caller.useCase(Credentials.class);

        assertThat(credentials.verify("handler", "redress", ADDRESS)).map(Viewer::userName).contains("handler");
        assertThat(credentials.verify("handler", "Redress", ADDRESS)).isEmpty();
        assertThat(credentials.verify("HANDLER\u0000", "redress", ADDRESS)).isEmpty();
    }

    @Test
    @Tag("P10")
    void aRoleThatIsTakenAwayIsGoneAtOnce() throws Exception {
        String userName = somebodyLikeAdmin();
        Credentials credentials = Caller.useCase(Credentials.class);
        assertThat(credentials.verify(userName, "redress", ADDRESS).orElseThrow().roles()).contains(Role.ADMIN);

        String seal = credentials.seal(userName).orElseThrow();
        change("delete from person_role where role = 'ADMIN' and person_id = (select id from person where user_name = ?)", userName);

        assertThat(credentials.stillActive(userName, seal).orElseThrow().roles()).containsExactly(Role.EMPLOYEE);
        assertThat(credentials.verify(userName, "redress", ADDRESS).orElseThrow().roles()).containsExactly(Role.EMPLOYEE);
    }

    @Test
    @Tag("P10")
    void anAccountThatIsClosedIsNobodyAtOnce() throws Exception {
        String userName = somebodyLikeAdmin();
        Credentials credentials = Caller.useCase(Credentials.class);
        assertThat(credentials.verify(userName, "redress", ADDRESS)).isPresent();

        String seal = credentials.seal(userName).orElseThrow();
        change("update person set active = false where user_name = ?", userName);

        assertThat(credentials.stillActive(userName, seal)).isEmpty();
        assertThat(credentials.verify(userName, "redress", ADDRESS)).isEmpty();
    }

    @Test
    @Tag("P10")
    void anOpenSessionEndsWithThePassword() throws Exception {
        String userName = somebodyLikeAdmin();
        Credentials credentials = Caller.useCase(Credentials.class);
        String seal = credentials.seal(userName).orElseThrow();
        assertThat(credentials.stillActive(userName, seal)).isPresent();

        change("update person set password_hash = 'another' where user_name = ?", userName);

        assertThat(credentials.stillActive(userName, seal)).isEmpty();
    }

    @Test
    @Tag("P10")
    void anOpenSessionEndsWithTheAccount() throws Exception {
        String userName = somebodyLikeAdmin();
        HttpResponse<String> signedIn = send(HttpRequest.newBuilder(at("sign-in/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("userName=" + userName + "&password=redress")));
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(whereTo("app/", cookie)).doesNotContain("/redress/sign-in");

        change("update person set active = false where user_name = ?", userName);

        assertThat(whereTo("app/", cookie)).isEqualTo("/redress/sign-in");
    }

    @Test
    void useCasesAskForTheRole() throws Exception {
        Calendars calendars = Caller.useCase(Calendars.class);

        assertThat(Caller.named("handler", "EMPLOYEE").call(() -> calendars.get("standard")).version()).isPositive();
        assertThatThrownBy(() -> calendars.get("standard")).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> Caller.named("handler", "EMPLOYEE").call(() -> calendars.put("other", calendars.get("standard").form())))
                .isInstanceOf(EJBAccessException.class);
    }

    private static String whereTo(String path, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).header("Cookie", cookie)).headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** This server, from within. */
    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + System.getProperty("redress.http.port") + "/redress/" + path);
    }

    private String somebodyLikeAdmin() throws Exception {
        String userName = "somebody-" + UUID.randomUUID();
        transaction.begin();
        Long id = ((Number) entities.createNativeQuery("select min(id) - 1 from person").getSingleResult()).longValue();
        entities.createNativeQuery("insert into person (id, version, user_name, name, password_hash, active, demonstration) "
                + "select " + id + ", 1, '" + userName + "', 'Somebody', password_hash, true, true from person where user_name = 'admin'")
                .executeUpdate();
        for (String role : new String[] {"EMPLOYEE", "ADMIN"}) {
            entities.createNativeQuery("insert into person_role (person_id, role) values (" + id + ", '" + role + "')").executeUpdate();
        }
        transaction.commit();
        return userName;
    }

    private void change(String statement, String userName) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter(1, userName).executeUpdate();
        transaction.commit();
    }
}
