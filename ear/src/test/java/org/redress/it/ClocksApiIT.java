package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to a case, and what its clocks make of it. */
@ServerTest
class ClocksApiIT {

    @Test
    @Tag("C03")
    void c03_aGradeThatGoesUpAndDownWhileTheCaseWaitsKeepsWhatWasUsed() {
        Walk walk = receivedAgo(Duration.ofHours(5)).by("intake", "await-written");
        JsonNode before = clock(walk, "HANDOVER");

        walk.by("supervisor", "override-grade", "grade", "MAJOR", "reason", "A regular customer.");
        walk.by("supervisor", "override-grade", "grade", "GENERAL", "reason", "Not so bad.");
        JsonNode paused = clock(walk, "HANDOVER");
        walk.by("intake", "written-received");
        JsonNode after = clock(walk, "HANDOVER");

        assertThat(before.path("usedSeconds").asLong()).isBetween(5 * 3600L, 5 * 3600L + 120);
        assertThat(paused.path("usedSeconds")).isEqualTo(before.path("usedSeconds"));
        assertThat(paused.path("state").asText()).isEqualTo("PAUSED");
        assertThat(after.path("startedAt")).isEqualTo(before.path("startedAt"));
        assertThat(after.path("usedSeconds").asLong()).isBetween(before.path("usedSeconds").asLong(), before.path("usedSeconds").asLong() + 120);
        assertThat(walk.journal()).doesNotContain("CLOCK_BREACHED");
    }

    @Test
    @Tag("C04")
    void c04_aWishedDateStaysWhereItWasPut() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept")
                .by("intake", "route", "department", "service", "desiredDate", tomorrow.toString());
        String wished = clock(walk, "RESPONSE").path("dueAt").asText();

        walk.by("head", "assign", "handler", "handler").by("supervisor", "override-grade", "grade", "IMPORTANT", "reason", "Urgent.");
        walk.by("handler", "cannot-resolve", "reason", "Not ours.");

        assertThat(clock(walk, "RESPONSE").path("dueAt").asText()).isEqualTo(wished);
        assertThat(clock(walk, "RESPONSE").path("wishedAt").asText()).isEqualTo(wished);
    }

    @Test
    void anOralClaimWaitsForPaperFromItsFirstMoment() {
        JsonNode claim = Api.as("employee").post("cases", Map.of("kind", "CLAIM", "channel", "PHONE", "description", "The tap broke; she asks for 80."))
                .expecting(201).json();

        assertThat(claim.path("status").asText()).isEqualTo("AWAITING_WRITTEN");
        assertThat(claim.path("deadlines")).isNotEmpty().allSatisfy(clock -> assertThat(clock.path("state").asText()).isEqualTo("PAUSED"));
    }

    @Test
    void onlyASupervisorPostponesAndTheComplainantIsTold() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
        String later = tomorrow.plusDays(1).toString();
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept")
                .by("intake", "route", "department", "service", "desiredDate", tomorrow.toString());
        String wished = clock(walk, "RESPONSE").path("dueAt").asText();

        assertThat(walk.attempt("head", "assign", "handler", "handler", "desiredDate", later).status()).isEqualTo(422);
        assertThat(walk.attempt("head", "postpone", "desiredDate", later, "reason", "Busy.").status()).isEqualTo(403);
        assertThat(walk.attempt("supervisor", "postpone", "desiredDate", later).status()).isEqualTo(422);
        assertThat(walk.attempt("supervisor", "postpone", "desiredDate", tomorrow.toString(), "reason", "Busy.").status()).isEqualTo(422);
        assertThat(walk.attempt("supervisor", "postpone", "desiredDate", tomorrow.plusMonths(6).toString(), "reason", "Busy.").status())
                .isEqualTo(422);
        assertThat(clock(walk, "RESPONSE").path("dueAt").asText()).isEqualTo(wished);

        walk.by("supervisor", "postpone", "desiredDate", later, "reason", "The maker's report is late.");

        assertThat(clock(walk, "RESPONSE").path("dueAt").asText()).isGreaterThan(wished);
        assertThat(walk.journal()).contains("POSTPONE");
        assertThat(Api.anonymous().get("public/cases/" + walk.number() + "?code=" + walk.accessCode()).expecting(200).json()
                .path("messages").toString()).contains("later than we said");
    }

    @Test
    @Tag("C09")
    void c09_aReopenedCaseGoesOnEachTime() {
        Walk walk = receivedAgo(Duration.ofHours(2));
        String started = clock(walk, "OVERALL").path("startedAt").asText();
        for (int times = 1; times <= 2; times++) {
            walk.by("supervisor", "withdraw", "reason", "It was found.");
            assertThat(clock(walk, "OVERALL").path("state").asText()).isEqualTo("CANCELLED");
            walk.by("supervisor", "reopen", "reason", "It was another one.", "department", "service");

            assertThat(clock(walk, "OVERALL").path("state").asText()).isEqualTo("RUNNING");
            assertThat(clock(walk, "OVERALL").path("startedAt").asText()).isEqualTo(started);
            assertThat(clock(walk, "RESPONSE").path("state").asText()).isEqualTo("RUNNING");
            assertThat(reasons(clock(walk, "OVERALL"))).hasSize(times).containsOnly("ENDED");
        }
    }

    @Test
    @Tag("C10")
    void c10_theWrittenMatterArrivesByAnyDoor() {
        Walk byDesk = oral().by("intake", "written-received");
        Walk byLetter = oral();
        Api.as("intake").post(byLetter.path("/messages"), Map.of("kind", "LETTER", "direction", "IN", "body", "As I said.")).expecting(201);
        Walk byWeb = oral();
        Api.anonymous().post("public/cases/" + byWeb.number() + "/messages?code=" + byWeb.accessCode(), Map.of("body", "As I said."))
                .expecting(201);
        Walk byTelephone = oral();
        Api.as("intake").post(byTelephone.path("/messages"), Map.of("kind", "CALL_NOTE", "direction", "IN", "body", "She called.")).expecting(201);

        for (Walk walk : List.of(byDesk, byLetter, byWeb)) {
            walk.is("RECEIVED");
            assertThat(walk.journal()).contains("WRITTEN_RECEIVED");
            assertThat(clock(walk, "HANDOVER").path("state").asText()).isEqualTo("RUNNING");
            assertThat(reasons(clock(walk, "HANDOVER"))).containsExactly("AWAITING_WRITTEN");
        }
        byTelephone.is("AWAITING_WRITTEN");
    }

    @Test
    @Tag("C10")
    void c10_theComplainantDisputesByAnyDoor() {
        Walk told = Walk.of("COMPLAINT").investigated().planned().replied().by("handler", "dispute", "reason", "Still wet.");
        Walk web = Walk.of("COMPLAINT").investigated().planned().replied();
        Api.anonymous().post("public/cases/" + web.number() + "/answer?code=" + web.accessCode(),
                Map.of("action", "dispute", "reason", "Still wet.")).expecting(200);

        assertThat(states(web)).isEqualTo(states(told));
        assertThat(states(web)).contains("SECOND_RESPONSE RUNNING", "OVERALL RUNNING", "RESPONSE MET");
    }

    @Test
    @Tag("C11")
    void c11_onlyTheReplyStopsTheClockOfTheAnswer() {
        Walk walk = Walk.of("COMPLAINT").investigated().planned();
        for (String kind : List.of("INTERNAL_NOTE", "CALL_NOTE", "MEETING_NOTE", "LETTER")) {
            Api.as("handler").post(walk.path("/messages"), Map.of("kind", kind, "body", "Noted.")).expecting(201);
        }
        walk.by("handler", "record", "particulars", "Sent on Monday.");
        assertThat(clock(walk, "RESPONSE").path("state").asText()).isEqualTo("RUNNING");

        walk.replied();

        assertThat(clock(walk, "RESPONSE").path("state").asText()).isEqualTo("MET");
        assertThat(walk.journal()).doesNotContain("ESCALATED", "CLOCK_BREACHED");
    }

    @Test
    @Tag("C12")
    void c12_theNearestOfSeveralClocksIsTheOneInTheLists() {
        Walk walk = Walk.of("COMPLAINT");
        JsonNode row = Api.as("intake").get("cases?q=" + walk.number()).expecting(200).json().path("items").get(0);
        Instant nearest = null;
        for (JsonNode clock : walk.see("intake").path("deadlines")) {
            Instant due = Instant.parse(clock.path("dueAt").asText());
            nearest = nearest == null || due.isBefore(nearest) ? due : nearest;
        }

        assertThat(Instant.parse(row.path("nextDeadline").path("dueAt").asText())).isEqualTo(nearest);
    }

    @Test
    @Tag("C15")
    void c15_everyLedgerIsWhole() {
        Walk walk = receivedAgo(Duration.ofDays(6)).by("intake", "await-written").by("intake", "written-received").investigated();

        JsonNode seen = Api.as("auditor").get(walk.path("?ledger=true")).expecting(200).json();

        assertThat(seen.path("deadlines")).isNotEmpty().allSatisfy(ClocksApiIT::isWhole);
        assertThat(walk.see("auditor").path("deadlines")).allSatisfy(clock -> assertThat(clock.has("ledger")).isFalse());
        Api.as("auditor").get(walk.path("?ledger=perhaps")).expecting(400);
    }

    private static void isWhole(JsonNode clock) {
        String cursor = clock.path("startedAt").asText();
        long counted = 0;
        long ahead = 0;
        for (JsonNode line : clock.path("ledger")) {
            assertThat(line.path("from").asText()).isEqualTo(cursor);
            counted += line.path("what").asText().equals("COUNTED") ? line.path("seconds").asLong() : 0;
            ahead += line.path("what").asText().equals("AHEAD") ? line.path("seconds").asLong() : 0;
            cursor = line.path("to").asText();
        }
        assertThat(counted).isEqualTo(clock.path("usedSeconds").asLong());
        if (clock.path("state").asText().equals("RUNNING")) {
            assertThat(counted + ahead).isEqualTo(clock.path("allowanceSeconds").asLong());
            assertThat(cursor).isEqualTo(clock.path("dueAt").asText());
        } else if (!clock.path("metAt").isNull()) {
            assertThat(cursor).isEqualTo(clock.path("metAt").asText());
        }
        assertThat(clock.path("release").asText()).isNotEmpty();
        assertThat(clock.path("calendar").asText()).isNotEmpty();
        assertThat(clock.path("calendarVersion").asLong()).isPositive();
    }

    private static Walk receivedAgo(Duration ago) {
        return Walk.of("employee", Map.of("receivedAt", OffsetDateTime.now(ZoneOffset.UTC).minus(ago).toString()));
    }

    private static Walk oral() {
        return Walk.of("COMPLAINT").by("intake", "await-written").is("AWAITING_WRITTEN");
    }

    private static JsonNode clock(Walk walk, String step) {
        JsonNode last = null;
        for (JsonNode clock : Api.as("auditor").get(walk.path("?ledger=true")).expecting(200).json().path("deadlines")) {
            last = clock.path("step").asText().equals(step) ? clock : last;
        }
        assertThat(last).as("clock %s of %s", step, walk.number()).isNotNull();
        return last;
    }

    /** Why it stood still, each time. */
    private static List<String> reasons(JsonNode clock) {
        List<String> reasons = new ArrayList<>();
        clock.path("ledger").forEach(line -> {
            if (line.path("what").asText().equals("PAUSED")) {
                reasons.add(line.path("reason").asText());
            }
        });
        return reasons;
    }

    private static List<String> states(Walk walk) {
        List<String> states = new ArrayList<>();
        walk.see("auditor").path("deadlines").forEach(clock -> states.add(clock.path("step").asText() + " " + clock.path("state").asText()));
        return states;
    }
}
