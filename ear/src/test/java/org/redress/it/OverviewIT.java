package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the house stands: every open case counts, and none shows to whom it may not. */
@ServerTest
class OverviewIT {

    private static final Pattern OPEN_OF_NOBODY = Pattern.compile(
            "Not routed yet</span>.*?<td class=\"load-number\">([0-9]+)</td>", Pattern.DOTALL);

    @Test
    void countsEveryOpenCase() {
        long before = openOfNobody(page("director").expecting(200));

        Walk.of("COMPLAINT");
        Walk.of("employee", Map.of("confidential", true));

        // Other tests may record one meanwhile.
        assertThat(openOfNobody(page("director").expecting(200))).isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void showsOnlyWhatTheReaderMaySee() {
        String word = "hidden" + UUID.randomUUID().toString().substring(0, 8);
        Walk secret = Walk.of("employee", Map.of("title", word, "confidential", true));
        Walk plain = Walk.of("employee", Map.of("title", word));

        String seen = page("supervisor").expecting(200).text();

        assertThat(seen).doesNotContain(secret.number());
        assertThat(Api.as("supervisor").get("cases?q=" + word).expecting(200).text()).contains(plain.number()).doesNotContain(secret.number());
    }

    @Test
    void isForManagement() {
        page("manager").expecting(200);
        page("handler").expecting(403);
        page("admin").expecting(403);
    }

    private static Answer page(String person) {
        Answer signedIn = Api.anonymous().post("/redress/sign-in/check", "application/x-www-form-urlencoded",
                ("userName=" + person + "&password=redress").getBytes(StandardCharsets.UTF_8)).expecting(303);
        return Api.anonymous().with("Accept", "text/html").with("Accept-Language", "en")
                .with("Cookie", signedIn.header("Set-Cookie").split(";")[0]).get("/redress/app/overview");
    }

    private static long openOfNobody(Answer page) {
        Matcher row = OPEN_OF_NOBODY.matcher(page.text());
        return row.find() ? Long.parseLong(row.group(1)) : 0;
    }
}
