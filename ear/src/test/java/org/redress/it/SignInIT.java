package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From outside: both doors, for people with a session and for scripts with a password. */
@ServerTest
class SignInIT {

    @Test
    void letsSomebodyInAndShowsThemTheirPages() {
        Answer answer = signIn(Api.anonymous(), "handler", "redress", null);

        assertThat(answer.expecting(303).header("Location")).isEqualTo("/redress/app/");
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax").contains("path=/redress");
        assertThat(page(cookie(answer), "app/").header("Location")).isNotEqualTo("/redress/sign-in");
    }

    @ParameterizedTest
    @CsvSource({"handler, wrong", "nobody-of-that-name, redress", "'', ''", "handler, ''"})
    void answersAWrongNameLikeAWrongPassword(String userName, String password) {
        Answer answer = signIn(Api.anonymous(), userName, password, null);

        assertThat(answer.expecting(303).header("Location")).isEqualTo("/redress/sign-in?failed=true");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void takesPeopleWhereTheyWantedToGo() {
        Answer asked = Api.anonymous().get("/redress/app/case?number=2026-000001&tab=plan");
        assertThat(asked.header("Location")).isEqualTo("/redress/sign-in?to=%2Fapp%2Fcase%3Fnumber%3D2026-000001%26tab%3Dplan");

        Answer answer = signIn(Api.anonymous(), "handler", "redress", "/app/case?number=2026-000001&tab=plan");

        assertThat(answer.header("Location")).isEqualTo("/redress/app/case?number=2026-000001&tab=plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/app/", "/\\evil.example/app/", "/app/\r\nX: y"})
    void takesNobodyElsewhere(String to) {
        assertThat(signIn(Api.anonymous(), "handler", "redress", to).header("Location")).isEqualTo("/redress/app/");
    }

    @Test
    void beginsANewSessionAtSignIn() {
        String before = cookie(signIn(Api.anonymous(), "handler", "redress", null));
        String after = cookie(signIn(Api.anonymous().with("Cookie", before), "head", "redress", null));

        assertThat(after).isNotEqualTo(before);
        assertThat(page(before, "app/").header("Location")).isEqualTo("/redress/sign-in");
    }

    @Test
    void endsTheSessionAtSignOut() {
        String cookie = cookie(signIn(Api.anonymous(), "handler", "redress", null));

        Answer answer = Api.anonymous().with("Cookie", cookie).post("/redress/sign-out");

        assertThat(answer.expecting(303).header("Location")).isEqualTo("/redress/sign-in?signed-out=true");
        assertThat(page(cookie, "app/").header("Location")).isEqualTo("/redress/sign-in");
    }

    @Test
    void signsNobodyOutByALink() {
        String cookie = cookie(signIn(Api.anonymous(), "handler", "redress", null));
        page(cookie, "sign-out");

        assertThat(page(cookie, "app/").header("Location")).isNotEqualTo("/redress/sign-in");
    }

    @Test
    void theApiLooksAtNoCookieAndGivesNone() {
        String cookie = cookie(signIn(Api.anonymous(), "handler", "redress", null));

        assertThat(Api.anonymous().with("Cookie", cookie).get("worklists").status()).isEqualTo(401);
        assertThat(Api.as("handler").get("worklists").header("Set-Cookie")).isNull();
        assertThat(Api.as("handler").get("nothing-of-that-name").header("Set-Cookie")).isNull();
    }

    @Test
    void theApiTellsWhatIsWrongByAProblemDocument() {
        Answer answer = Api.as("handler", "wrong").get("worklists").expecting(401);

        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Redress\", charset=\"UTF-8\"");
        assertThat(answer.json().path("status").asInt()).isEqualTo(401);
        assertThat(answer.json().path("title").asText()).isEqualTo("Sign-in needed");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Origin, https://evil.example", "Origin, null"})
    void refusesWhatAnotherSitesPageSends(String header, String value) {
        assertThat(signIn(Api.anonymous().with(header, value), "handler", "redress", null).status()).isEqualTo(403);
    }

    @Test
    void slowsGuessingDownAtBothDoors() {
        String userName = "guessed-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            signIn(Api.anonymous(), userName, "wrong", null);
        }

        assertThat(signIn(Api.anonymous(), userName, "wrong", null).header("Location")).matches("/redress/sign-in\\?wait=[0-9]+");
        Answer answer = Api.as(userName, "wrong").get("worklists").expecting(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.json().path("detail").asText()).contains("Try again in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sign-in", "app/", "api/v1/worklists", "nothing-of-that-name", "assets/css/base.css"})
    @Tag("F01")
    void tellsBrowsersWhatNotToDo(String path) {
        Answer answer = Api.anonymous().get("/redress/" + path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(policies(answer)).contains("frame-ancestors").doesNotContain("unsafe-eval");
        if (!path.startsWith("assets/")) {
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void letsOnlyScriptsWithTheNonceOfThePageRun() {
        Answer one = Api.anonymous().get("/redress/sign-in").expecting(200);
        Answer other = Api.anonymous().get("/redress/sign-in").expecting(200);

        assertThat(policies(one)).containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]+'").doesNotContain("script-src 'unsafe-inline'");
        assertThat(policies(one)).isNotEqualTo(policies(other));
    }

    private static Answer signIn(Api caller, String userName, String password, String to) {
        Map<String, String> form = to == null ? Map.of("userName", userName, "password", password)
                : Map.of("userName", userName, "password", password, "to", to);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return caller.post("/redress/sign-in/check", "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer page(String cookie, String path) {
        return Api.anonymous().with("Cookie", cookie).get("/redress/" + path);
    }

    private static String cookie(Answer answer) {
        assertThat(answer.header("Set-Cookie")).as("%s", answer).isNotNull();
        return answer.header("Set-Cookie").split(";")[0];
    }

    private static String policies(Answer answer) {
        return String.join("\n", answer.response().headers().allValues("Content-Security-Policy"));
    }
}
