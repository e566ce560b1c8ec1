package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Api;

/** What the server itself says its rounds took. */
final class Rounds {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Rounds() {
    }

    /** The median of so many rounds, in milliseconds. */
    static double idle(int rounds) {
        List<Double> millis = new ArrayList<>();
        String last = "";
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (millis.size() < rounds && Instant.now().isBefore(giveUp)) {
            JsonNode overview = Api.as("admin").get("sweep").expecting(200).json();
            String at = overview.path("nodes").path(0).path("lastRoundAt").asText();
            if (!at.equals(last) && overview.path("health").path("sweep").asText().equals("IDLE")) {
                millis.add(overview.path("lastRoundMillis").asDouble());
            }
            last = at;
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }
}
