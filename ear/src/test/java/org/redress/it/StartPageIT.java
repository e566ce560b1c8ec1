package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From outside: the server that people get answers, and nothing else does beside it. */
@ServerTest
class StartPageIT {

    @Test
    void answersWithAPage() {
        Answer page = Api.anonymous().get("../../");

        assertThat(page.expecting(200).header("Content-Type")).startsWith("text/html");
    }

    @Test
    void leadsThereWhoeverTypesTheHostAlone() {
        Answer root = Api.anonymous().get("/");

        assertThat(root.expecting(302).header("Location")).endsWith("/redress/");
    }

    @Test
    void hasNothingBesideItAndProtectsThat() {
        Answer nothing = Api.anonymous().get("/nothing-here");

        assertThat(nothing.expecting(404).header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(nothing.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(Api.anonymous().get("../../").header("Content-Security-Policy")).contains("frame-ancestors 'self'");
    }
}
