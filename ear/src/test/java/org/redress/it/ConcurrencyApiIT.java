package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several at once: a repeat records nothing twice, two people have one winner, and a page never loses or doubles a case. */
@ServerTest
class ConcurrencyApiIT {

    @Test
    void recordsOneCaseForTwelveIdenticalRequests() throws Exception {
        String word = "twelvefold" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = Map.of("kind", "COMPLAINT", "channel", "WEB", "description", word);
        Api caller = Api.as("employee").with("Idempotency-Key", word);

        List<Answer> answers = atOnce(12, () -> caller.post("cases", body));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.expecting(201).header("Location")).isEqualTo(answers.get(0).header("Location")));
        assertThat(Api.as("supervisor").get("cases?q=" + word).expecting(200).json().path("items")).hasSize(1);
        assertThat(caller.post("cases", body).expecting(201).json().path("number")).isEqualTo(answers.get(0).json().path("number"));
        caller.post("cases", Map.of("kind", "CLAIM", "channel", "WEB", "description", word)).expecting(422);
        Api.as("employee").with("Idempotency-Key", " ").post("cases", body).expecting(400);
        assertThat(Api.as("intake").with("Idempotency-Key", word).post("cases", body).expecting(201).json().path("number"))
                .as("another caller's key is another key").isNotEqualTo(answers.get(0).json().path("number"));
    }

    @Test
    void hasOneWinnerWhereTwoActAtOnce() throws Exception {
        Walk walk = Walk.of("COMPLAINT");

        List<Answer> answers = atOnce(6, () -> walk.attempt("intake", "accept"));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 409);
        Answer loser = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
        assertThat(loser.json().path("detail").asText()).contains("ACCEPT by intake");
        assertThat(walk.journal()).containsOnlyOnce("ACCEPT");
    }

    @Test
    void tellsWhoeverLookedAtAnOldVersionWhatHappened() {
        Walk walk = Walk.of("COMPLAINT");
        Answer seen = Api.as("intake").get(walk.path("")).expecting(200);
        String tag = seen.header("ETag");
        assertThat(tag).isEqualTo("\"" + seen.json().path("version").asText() + "\"");

        Answer accepted = Api.as("intake").with("If-Match", tag).post(walk.path("/actions/accept")).expecting(200);
        Answer stale = Api.as("supervisor").with("If-Match", tag).post(walk.path("/actions/withdraw"), Map.of("reason", "x")).expecting(412);

        assertThat(stale.json().path("detail").asText()).contains("ACCEPT");
        assertThat(accepted.header("ETag")).isNotEqualTo(tag);
        Api.as("intake").with("If-Match", tag + ", " + accepted.header("ETag")).patch(walk.path(""), Map.of("title", "New")).expecting(200);
        Api.as("intake").with("If-Match", "*").patch(walk.path(""), Map.of("title", "Newer")).expecting(200);
    }

    @Test
    void tellsWhoeverMovesAMeasureOfAnOldVersion() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        Api handler = Api.as("handler");
        String old = handler.get(walk.path("")).expecting(200).header("ETag");
        Map<String, Object> rework = Map.of("type", "REWORK", "description", "Turn the door");
        handler.with("If-Match", old).post(walk.path("/measures"), rework).expecting(201);

        handler.with("If-Match", old).post(walk.path("/measures"), rework).expecting(412);

        JsonNode measures = handler.get(walk.path("/measures")).expecting(200).json();
        assertThat(measures).hasSize(1);
        String approve = walk.path("/measures/" + measures.get(0).path("id").asText() + "/actions/approve");
        Api.as("supervisor").with("If-Match", old).post(approve).expecting(412);
        Api.as("supervisor").with("If-Match", handler.get(walk.path("")).header("ETag")).post(approve).expecting(200);
    }

    @Test
    void goesThroughAllPagesWithoutLossOrDouble() {
        String word = "paged" + UUID.randomUUID().toString().substring(0, 8);
        Set<String> recorded = new HashSet<>();
        // Received a moment ago: an old one would be due, and the sweep would move it up the list while it is read.
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 7; i++) {
            recorded.add(Walk.of("employee", Map.of("title", word, "receivedAt", now.minusSeconds(60 * (1 + i % 3)).toString())).number());
        }
        for (String sort : List.of("urgency", "newest", "oldest", "receivedAt", "-receivedAt")) {
            List<String> found = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = Api.as("supervisor").get("cases?q=" + word + "&limit=3&sort=" + sort + after).expecting(200).json();
                assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
                page.path("items").forEach(item -> found.add(item.path("number").asText()));
                after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
            } while (after != null);

            assertThat(found).as(sort).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(recorded);
        }
    }

    @Test
    void findsByEveryPartOfTheQuery() {
        String word = "sought" + UUID.randomUUID().toString().substring(0, 8);
        // Long enough ago to tell from today, not so long that the sweep makes it major.
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(5);
        Walk walk = Walk.of("employee", Map.of("title", word, "category", "billing", "receivedAt", day + "T10:00:00Z")).investigated();
        Walk.of("employee", Map.of("title", word, "kind", "INQUIRY"));

        for (String query : List.of("status=INVESTIGATION", "status=ROUTED,INVESTIGATION", "status=ROUTED&status=investigation", "grade=GENERAL&kind=COMPLAINT",
                "department=service", "owner=handler", "category=billing", "from=" + day + "&to=" + day, "to=" + day.plusDays(1) + "T00:00:00Z")) {
            JsonNode items = Api.as("supervisor").get("cases?q=" + word + "&" + query).expecting(200).json().path("items");
            assertThat(items).as(query).hasSize(1);
            assertThat(items.get(0).path("number").asText()).isEqualTo(walk.number());
            assertThat(items.get(0).path("complainant").path("name").asText()).isEqualTo("A. Customer");
            assertThat(items.get(0).path("nextDeadline").path("dueAt").asText()).isNotBlank();
        }
        assertThat(Api.as("supervisor").get("cases?q=" + word + "&owner=handler2").json().path("items")).isEmpty();
    }

    private static List<Answer> atOnce(int n, Callable<Answer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(n);
        try {
            CyclicBarrier gate = new CyclicBarrier(n);
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                futures.add(callers.submit(() -> {
                    gate.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
