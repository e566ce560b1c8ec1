package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.FluentWait;

/** What falls due is done by the system itself: breach, one level up, and a case found late is late already. */
@ServerTest
class DueWorkIT {

    @Test
    void bringsACaseThatRanLateBeforeManagementByItself() {
        Walk walk = receivedAgo(Duration.ofHours(13));

        List<String> journal = journalWith(walk, "ESCALATED");

        assertThat(journal).containsSubsequence("CLOCK_BREACHED", "ESCALATED");
        JsonNode late = walk.see("auditor");
        assertThat(late.path("escalationLevel").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(late.path("escalations")).isNotEmpty();
        assertThat(clock(late, "HANDOVER").path("state").asText()).isEqualTo("BREACHED");
        assertThat(clock(late, "ESCALATION_ACK").path("state").asText()).isEqualTo("RUNNING");
    }

    @Test
    @Tag("E01")
    void tellsOfABreachOnce() {
        Walk walk = receivedAgo(Duration.ofHours(13));
        journalWith(walk, "ESCALATED");
        Walk later = receivedAgo(Duration.ofHours(13));

        // A round of the sweep that acted on the later case had the earlier one before it again.
        journalWith(later, "ESCALATED");

        assertThat(walk.journal()).filteredOn("CLOCK_BREACHED"::equals).hasSize(1);
    }

    @Test
    @Tag("E12")
    void actsInTimeWhileEverybodyLooksAtTheirLists() throws Exception {
        List<String> lookers = List.of("intake", "handler", "head", "supervisor", "director", "manager");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(lookers.size());
        try {
            lookers.forEach(person -> people.submit(() -> {
                while (!over.get()) {
                    Api.as(person).get("worklists").expecting(200);
                }
            }));
            Instant begin = Instant.now();
            List<Walk> late = IntStream.range(0, 20).mapToObj(i -> receivedAgo(Duration.ofHours(13))).toList();

            late.forEach(walk -> journalWith(walk, "ESCALATED"));

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(1));
        } finally {
            over.set(true);
            people.shutdown();
        }
    }

    @Test
    void warnsBeforeTimeIsOver() {
        Walk walk = receivedAgo(Duration.ofHours(10));

        assertThat(journalWith(walk, "CLOCK_WARNED")).doesNotContain("CLOCK_BREACHED");
    }

    @Test
    void saysThatALetterFromLastMonthIsLateAlready() {
        JsonNode found = receivedAgo(Duration.ofDays(40)).see("employee");

        assertThat(clock(found, "OVERALL").path("state").asText()).isEqualTo("BREACHED");
    }

    @Test
    void gradesMajorWhatIsNotResolvedWithinAMonth() {
        Walk walk = receivedAgo(Duration.ofDays(40));

        new FluentWait<>(walk).withTimeout(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(300))
                .until(w -> w.see("auditor").path("grade").asText().equals("MAJOR"));

        assertThat(walk.see("auditor").path("escalationLevel").asInt()).isGreaterThanOrEqualTo(3);
    }

    private static Walk receivedAgo(Duration ago) {
        return Walk.of("employee", Map.of("receivedAt", OffsetDateTime.now(ZoneOffset.UTC).minus(ago).toString()));
    }

    private static List<String> journalWith(Walk walk, String type) {
        return new FluentWait<>(walk).withTimeout(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(300))
                .until(w -> w.journal().contains(type) ? w.journal() : null);
    }

    private static JsonNode clock(JsonNode seen, String step) {
        for (JsonNode clock : seen.path("deadlines")) {
            if (clock.path("step").asText().equals(step)) {
                return clock;
            }
        }
        throw new AssertionError("No clock " + step + " in " + seen.path("deadlines"));
    }
}
