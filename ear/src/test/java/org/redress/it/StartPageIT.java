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
    void hasNoWelcomePageOfTheServerBesideIt() {
        assertThat(Api.anonymous().get("/").status()).isEqualTo(404);
    }
}
