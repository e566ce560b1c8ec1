package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole lifecycle by HTTP alone, every way back included. */
@ServerTest
class LifecycleApiIT {

    @Test
    void goesFromTheTelephoneToTheArchive() {
        Walk walk = Walk.of("COMPLAINT").is("RECEIVED");
        walk.by("intake", "accept").is("ASSESSMENT");
        walk.by("intake", "route", "department", "service").is("ROUTED");
        walk.by("head", "assign", "handler", "handler").is("INVESTIGATION");
        walk.by("handler", "record", "particulars", "The driver remembers the rain.");
        walk.by("handler", "determine", "responsibility", "THIRD_PARTY", "cause", "Rain", "serviceCentreAtFault", false);
        walk.by("handler", "propose", "plan", "Send a new one.").is("PLAN_REVIEW");
        walk.by("compliance", "approve").is("RESOLVING");
        walk.by("handler", "reply", "subject", "Your parcel", "body", "A new one is on its way.", "cc", List.of("friend@example.com"))
                .is("AWAITING_CONFIRMATION");
        walk.by("handler", "confirm", "evidence", "Mrs Customer said so on the telephone.").is("RESOLVED");
        walk.by("surveyor", "survey", "score", 5, "comment", "Quick", "reached", true);
        walk.by("supervisor", "close", "lessons", "Wrap it better.").is("CLOSED");

        JsonNode filed = walk.see("supervisor");
        assertThat(filed.path("outcome").asText()).isEqualTo("RESOLVED");
        assertThat(filed.path("responseHours").isNumber()).isTrue();
        assertThat(filed.path("deadlines")).allSatisfy(d -> assertThat(d.path("state").asText()).isIn("MET", "MET_LATE", "CANCELLED"));
        assertThat(walk.journal()).startsWith("RECORDED").containsSubsequence("ACCEPT", "ROUTE", "ASSIGN", "RECORD", "DETERMINE", "PROPOSE",
                "APPROVE", "REPLY", "CONFIRM", "SURVEY", "CLOSE");
    }

    @Test
    void comesBackFromTheDepartmentAndFromTheHandler() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "accept").by("intake", "route", "department", "logistics");
        walk.by("head2", "refuse", "reason", "Nothing of ours.").is("ASSESSMENT");
        assertThat(walk.see("intake").path("cameBack").asText()).isEqualTo("REFUSED");

        walk.by("intake", "route", "department", "service").by("head", "assign", "handler", "handler");
        walk.by("handler", "cannot-resolve", "reason", "The file is with the workshop.").is("ROUTED");
        walk.by("head", "assign", "handler", "handler2").is("INVESTIGATION");

        assertThat(walk.see("handler2").path("owner").asText()).isEqualTo("handler2");
    }

    @Test
    void comesBackFromTheApproverAndFromTheComplainant() {
        Walk walk = Walk.of("COMPLAINT").investigated().by("handler", "propose", "plan", "Do nothing.");
        walk.by("compliance", "return", "advice", "Do something.").is("INVESTIGATION");
        walk.planned().replied();
        walk.by("handler", "dispute", "reason", "It came wet again.").is("ROUTED");

        JsonNode second = walk.see("head");
        assertThat(second.path("rounds").asInt()).isEqualTo(2);
        assertThat(second.path("deadlines").findValuesAsText("step")).contains("SECOND_RESPONSE");

        walk.by("head", "assign", "handler", "handler").planned().replied().confirmed().by("supervisor", "close");
        walk.by("supervisor", "reopen", "reason", "It broke a week later.").is("INVESTIGATION");
        assertThat(walk.see("supervisor").path("rounds").asInt()).isEqualTo(3);
    }

    @Test
    void endsEarlyInEveryWayThatThereIs() {
        Walk declined = Walk.of("COMPLAINT").by("intake", "accept").by("intake", "decline", "reply", "This was not our parcel.");
        assertThat(declined.see("supervisor").path("outcome").asText()).isEqualTo("UNFOUNDED");

        Walk answered = Walk.of("INQUIRY").by("employee", "answer", "reply", "We open at nine.");
        assertThat(answered.see("employee").path("outcome").asText()).isEqualTo("ANSWERED_ON_SPOT");

        Walk thanked = Walk.of("COMPLIMENT").by("employee", "answer", "noReplyNeeded", "Thanked on the telephone.");
        assertThat(thanked.see("employee").path("status").asText()).isEqualTo("CLOSED");

        Walk withdrawn = Walk.of("COMPLAINT").by("intake", "withdraw", "reason", "It was found.");
        assertThat(withdrawn.see("supervisor").path("outcome").asText()).isEqualTo("WITHDRAWN");

        Walk first = Walk.of("COMPLAINT");
        Walk merged = Walk.of("COMPLAINT").by("intake", "merge", "into", first.number());
        assertThat(merged.see("supervisor").path("outcome").asText()).isEqualTo("MERGED");
        assertThat(merged.see("supervisor").path("mergedInto").asText()).isEqualTo(first.number());
        assertThat(first.journal()).contains("MERGED_HERE");
    }

    @Test
    void waitsForPaper() {
        Walk walk = Walk.of("COMPLAINT").by("intake", "await-written").is("AWAITING_WRITTEN");
        assertThat(walk.see("intake").path("deadlines").findValuesAsText("state")).contains("PAUSED");

        walk.by("intake", "written-received").is("RECEIVED");
        assertThat(walk.see("intake").path("deadlines").findValuesAsText("state")).doesNotContain("PAUSED");
    }

    @Test
    void goesBeforeManagementAndBack() {
        Walk walk = Walk.of("COMPLAINT").investigated();
        walk.by("handler", "escalate", "reason", "The workshop does not answer.", "level", 3);
        assertThat(walk.see("director").path("allowedActions").toString()).contains("acknowledge-escalation");

        walk.by("director", "acknowledge-escalation", "instruction", "Take it to another workshop.");
        walk.by("supervisor", "urge", "message", "Please hurry.");
        walk.by("supervisor", "override-grade", "grade", "MAJOR", "reason", "A regular customer lost a day.");
        assertThat(walk.attempt("intake", "override-grade", "grade", "GENERAL", "reason", "Not so bad.").status()).isIn(403, 404);
        walk.by("supervisor", "override-grade", "grade", "GENERAL", "reason", "It was half an hour.");

        JsonNode now = walk.see("supervisor");
        assertThat(now.path("escalationLevel").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(now.path("grade").asText()).isEqualTo("GENERAL");
        assertThat(walk.journal()).contains("ESCALATE", "ESCALATED", "ACKNOWLEDGE_ESCALATION", "URGE", "OVERRIDE_GRADE");
    }

    @Test
    void isNotFiledWhileAMandatoryMeasureIsNotVerified() {
        Walk walk = Walk.of("employee", Map.of("circumstances", Map.of("promiseNotKept", true, "raisedBefore", 3, "companyAtFault", true)));
        assertThat(walk.see("employee").path("grade").asText()).isEqualTo("MAJOR");
        walk.investigated().by("handler", "determine", "responsibility", "COMPANY", "cause", "Forgotten");
        List<String> mandatory = texts(walk.see("handler").path("requiredMeasures"));
        assertThat(mandatory).contains("CORRECTIVE", "PREVENTIVE", "ACCOUNTABILITY");
        walk.planned().replied().confirmed();

        Answer refused = walk.attempt("supervisor", "close").expecting(409);
        assertThat(refused.json().path("detail").asText()).contains("must be verified first");
        for (String type : mandatory) {
            carryOut(walk, type);
        }

        walk.by("supervisor", "close", "lessons", "Write promises down.").is("CLOSED");
        assertThat(walk.journal()).contains("MEASURE_PLANNED", "MEASURE_APPROVED", "MEASURE_STARTED", "MEASURE_DONE", "MEASURE_FAILED",
                "MEASURE_VERIFIED");
    }

    /** Planned, approved, started, done; its effect fails once; verified by somebody who did not do it. */
    private static void carryOut(Walk walk, String type) {
        String id = Api.as("handler").post(walk.path("/measures"), Map.of("type", type, "description", "What has to be done", "owner", "handler2"))
                .expecting(201).json().path("id").asText();
        String actions = walk.path("/measures/" + id + "/actions/");
        Api.as("handler").post(actions + "approve").expecting(403);
        Api.as("head").post(actions + "approve").expecting(200);
        Api.as("handler2").post(actions + "start").expecting(200);
        Api.as("handler2").post(actions + "verify", Map.of("evidence", "My own work is fine.")).expecting(403);
        Api.as("handler2").post(actions + "complete", Map.of("evidence", "Done on Monday.")).expecting(200);
        Api.as("quality").post(actions + "fail").expecting(422);
        Api.as("quality").post(actions + "fail", Map.of("evidence", "It happened again.")).expecting(200);
        Api.as("handler2").post(actions + "complete", Map.of("evidence", "Done again.")).expecting(200);
        Answer verified = Api.as("quality").post(actions + "verify", Map.of("evidence", "No such case for a month.")).expecting(200);
        assertThat(verified.json().path("state").asText()).isEqualTo("VERIFIED");
    }

    @Test
    void isConfirmedOrDisputedByWhoeverComplained() {
        Walk walk = Walk.of("COMPLAINT").investigated().planned().replied();
        String address = "public/cases/" + walk.number() + "/answer?code=" + walk.accessCode();
        Api.anonymous().post("public/cases/" + walk.number() + "/answer?code=WRONG", Map.of("answer", "confirm")).expecting(404);

        Api.anonymous().post(address, Map.of("action", "dispute")).expecting(422);
        Api.anonymous().post(address, Map.of("action", "dispute", "reason", "Still wet.")).expecting(200);
        walk.is("ROUTED").by("head", "assign", "handler", "handler").planned().replied();
        Api.anonymous().post("public/cases/" + walk.number() + "/answer", Map.of("confirmed", true, "score", 4, "code", walk.accessCode()))
                .expecting(200);

        walk.is("RESOLVED");
        assertThat(walk.see("supervisor").path("survey").path("score").asInt()).isEqualTo(4);
        Api.anonymous().post(address, Map.of("answer", "CONFIRM")).expecting(409);
    }

    @Test
    void beginsInTheOpen() {
        Answer recorded = Api.anonymous().post("public/cases", Map.of("kind", "COMPLAINT", "description", "The lift stopped twice.",
                "complainant", Map.of("name", "A. Customer", "email", "a@example.com"))).expecting(201);
        String number = recorded.json().path("number").asText();
        String code = recorded.json().path("accessCode").asText();

        JsonNode followed = Api.anonymous().get("public/cases/" + number + "?code=" + code).expecting(200).json();
        assertThat(followed.has("accessCode")).isFalse();
        assertThat(followed.has("grade")).isFalse();
        Api.anonymous().post("public/cases/" + number + "/messages?code=" + code, Map.of("body", "And a third time.")).expecting(201);
        Api.anonymous().upload("public/cases/" + number + "/attachments?code=" + code, "lift.txt", "text/plain", "stopped".getBytes())
                .expecting(201);

        JsonNode seen = Api.as("intake").get("cases/" + number).expecting(200).json();
        assertThat(seen.path("channel").asText()).isEqualTo("WEB");
        assertThat(seen.has("accessCode")).isFalse();
        assertThat(Api.as("intake").get("cases/" + number + "/attachments").json()).hasSize(1);
    }

    @Test
    void tellsWhatIsPossibleInstead() {
        Walk walk = Walk.of("COMPLAINT");

        Answer refused = walk.attempt("intake", "route", "department", "service").expecting(409);

        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).contains(walk.number(), "RECEIVED");
        assertThat(texts(refused.json().path("allowedActions"))).contains("accept");
    }

    private static List<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
