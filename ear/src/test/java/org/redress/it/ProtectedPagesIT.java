package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that lacks one line of its configuration enforces no constraint and says nothing about it. So every
 * page of the staff is asked for, in the provisioned server, by somebody who has not signed in.
 */
@ServerTest
class ProtectedPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"app/", "app", "app/nothing-of-that-name", "app/?x=sign-in", "app/sign-in", "assets/../app/"})
    void sendsStrangersToTheSignIn(String path) {
        assertSentToTheSignIn(path);
    }

    @ParameterizedTest
    @MethodSource("pagesOfTheStaff")
    void sendsStrangersAwayFromEveryPage(String page) {
        assertSentToTheSignIn(page);
        assertSentToTheSignIn(page.replace(".xhtml", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app;x=1/", ";x=1/app/", "/redress//app/", "app/%2e/", "./app//", "%61pp/", "APP/"})
    void showsNothingOnSpellingsOfTheSamePath(String path) {
        Answer answer = Api.anonymous().get(path.startsWith("/") ? path : "/redress/" + path);

        assertThat(answer.status()).as("%s", answer).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "worklists", "customers", "journal/verification", "nothing-of-that-name"})
    void asksCallersOfTheApiForAPassword(String path) {
        Answer answer = Api.anonymous().get(path).expecting(401);

        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    static Stream<String> pagesOfTheStaff() throws IOException {
        List<String> pages = new ArrayList<>(List.of("app/index.xhtml"));
        try (ZipFile ear = new ZipFile(Path.of(System.getProperty("server.base"), "deployments/redress.ear").toFile());
                var war = new ZipInputStream(new ByteArrayInputStream(
                        ear.getInputStream(ear.getEntry("redress-web.war")).readAllBytes()))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().startsWith("app/") && entry.getName().endsWith(".xhtml")) {
                    pages.add(entry.getName());
                }
            }
        }
        return pages.stream();
    }

    private static void assertSentToTheSignIn(String path) {
        Answer answer = Api.anonymous().get("/redress/" + path);

        assertThat(answer.status()).as("%s", answer).isIn(302, 303);
        assertThat(answer.header("Location")).startsWith("/redress/sign-in");
    }
}
