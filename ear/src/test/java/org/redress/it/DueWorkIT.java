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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.FluentWait;

/** What falls due is done by the system itself: breach, one level up, and a case found late is late already. */
@ServerTest
class DueWorkIT {

    private static Walk late;
    private static Walk nearlyLate;
    private static Walk monthOld;

    /** All before one and the same round of the sweep, which nobody waits for more than once. */
    @BeforeAll
    static void record() {
        late = receivedAgo(Duration.ofHours(13));
        nearlyLate = receivedAgo(Duration.ofHours(10));
        monthOld = receivedAgo(Duration.ofDays(40));
    }

    @Test
    @Tag("E01")
    void bringsACaseThatRanLateBeforeManagementByItselfAndTellsOfItOnce() {
        List<String> journal = journalWith(late, "ESCALATED");

        assertThat(journal).containsSubsequence("CLOCK_BREACHED", "ESCALATED");
        JsonNode seen = late.see("auditor");
        assertThat(seen.path("escalationLevel").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(seen.path("escalations")).isNotEmpty();
        assertThat(clock(seen, "HANDOVER").path("state").asText()).isEqualTo("BREACHED");
        assertThat(clock(seen, "ESCALATION_ACK").path("state").asText()).isEqualTo("RUNNING");

        // A round of the sweep that acted on a later case had the earlier one before it again.
        journalWith(receivedAgo(Duration.ofHours(13)), "ESCALATED");
        assertThat(late.journal()).filteredOn("CLOCK_BREACHED"::equals).hasSize(1);
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
        assertThat(journalWith(nearlyLate, "CLOCK_WARNED")).doesNotContain("CLOCK_BREACHED");
    }

    @Test
    void saysThatALetterFromLastMonthIsLateAlready() {
        assertThat(clock(receivedAgo(Duration.ofDays(40)).see("employee"), "OVERALL").path("state").asText()).isEqualTo("BREACHED");
    }

    @Test
    void gradesMajorWhatIsNotResolvedWithinAMonth() {
        new FluentWait<>(monthOld).withTimeout(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(300))
                .until(w -> w.see("auditor").path("grade").asText().equals("MAJOR"));

        assertThat(monthOld.see("auditor").path("escalationLevel").asInt()).isGreaterThanOrEqualTo(3);
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
