package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of the demonstration goes forward only, and only by the administrator. */
@ServerTest
class DemonstrationClockIT {

    @Test
    void movesForward() {
        Duration before = ahead();

        // No more than two clocks may differ anyway: the other tests live in this time, too.
        Api.as("admin").post("demonstration/clock", Map.of("forward", "PT1S")).expecting(200);

        assertThat(ahead()).isEqualTo(before.plusSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"-PT1H, back", "PT0S, back", "PT0.5S, back", "P400D, days", "soon, duration", "P99999999999D, days"})
    void refusesToGoBackOrTooFar(String forward, String because) {
        Duration before = ahead();

        Answer refused = Api.as("admin").post("demonstration/clock", Map.of("forward", forward)).expecting(422);

        assertThat(refused.json().path("errors").get(0).path("pointer").asText()).isEqualTo("/forward");
        assertThat(refused.text()).contains(because);
        assertThat(ahead()).isEqualTo(before);
    }

    @Test
    void isForTheAdministrator() {
        Api.as("supervisor").post("demonstration/clock", Map.of("forward", "PT1S")).expecting(403);
        Api.as("admin").post("demonstration/clock", Map.of()).expecting(422);
    }

    private static Duration ahead() {
        return Duration.parse(Api.as("admin").get("demonstration/clock").expecting(200).json().path("ahead").asText());
    }
}
