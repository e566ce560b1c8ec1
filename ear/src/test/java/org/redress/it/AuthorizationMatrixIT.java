package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.lifecycle.Action;

/**
 * Everybody calls everything, on cases to which they stand in every relation. A call that the server describes and this
 * table does not know fails the test.
 */
@ServerTest
@Tag("once")
class AuthorizationMatrixIT {

    private static final List<String> STAFF = List.of("employee", "intake", "head", "head2", "handler", "handler2", "handler3", "compliance",
            "supervisor", "surveyor", "quality", "director", "manager", "author", "author2", "auditor", "admin");
    private static final Set<String> ALL = Set.copyOf(STAFF);

    private static final Set<String> RULES = Set.of("author", "author2", "compliance");

    private static final Set<String> CUSTOMERS = Set.of("intake", "supervisor");

    private static final Map<String, Object> NOTHING = Map.of();

    /** A case, and who sees it. */
    private record Standing(String name, Walk walk, Set<String> seenBy, String measure, String attachment, String message) {

        /** A customer of the master list, in the address. */
        String customer(String below) {
            return "customers/MATRIX" + below;
        }
    }

    /**
     * One call.
     *
     * @param operation as the description has it
     * @param by        who may, of those who see the case where it is about one
     * @param ofCase    whether it is about a case, so that to others it is not there
     */
    private record Row(String operation, Set<String> by, boolean ofCase, BiFunction<Api, Standing, Answer> call) {
    }

    private static Standing ordinary;
    private static Standing confidential;
    private static Standing inReview;
    private static Standing escalated;
    private static long unusable;

    @BeforeAll
    static void recordCases() {
        Api.as("intake").put("customers/MATRIX", Map.of("name", "Of the matrix"));
        unusable = RuleDrafts.ofFile("grading/none.drl", "No rule.").path("id").asLong();
        // Recorded by employee, desk of intake, department of head, in the hands of handler; nobody else had to do with it.
        ordinary = standing("ordinary", Walk.of("COMPLAINT").investigated(), "employee", "intake", "head", "handler", "supervisor", "manager",
                "auditor");
        confidential = standing("confidential", Walk.of("employee", Map.of("confidential", true)), "employee", "compliance", "auditor");
        inReview = standing("in review", Walk.of("COMPLAINT").investigated().by("handler", "propose", "plan", "Send a new one."), "employee",
                "intake", "head", "handler", "compliance", "supervisor", "manager", "auditor");
        escalated = standing("escalated", Walk.of("COMPLAINT").investigated().by("head", "escalate", "reason", "Stuck.", "level", 3),
                "employee", "intake", "head", "handler", "director", "supervisor", "manager", "auditor");
    }

    private static Standing standing(String name, Walk walk, String... seenBy) {
        String attachment = Api.as("employee").upload(walk.path("/attachments"), "a.txt", "text/plain", "a".getBytes()).expecting(201).json()
                .path("id").asText();
        String message = Api.as("employee").post(walk.path("/messages"), Map.of("kind", "CALL_NOTE", "body", "They called.")).expecting(201).json()
                .path("id").asText();
        Answer planned = Api.as(name.equals("confidential") ? "compliance" : "handler").post(walk.path("/measures"), Map.of("type", "REFUND"));
        return new Standing(name, walk, Set.of(seenBy), planned.json().path("id").asText("1"), attachment, message);
    }

    private static List<Row> generalRows() {
        return List.of(
                row("GET /cases", ALL, (api, c) -> api.get("cases")),
                row("POST /cases", ALL, (api, c) -> api.post("cases", NOTHING)),
                row("POST /cases/import", Set.of("supervisor"), (api, c) -> api.post("cases/import", "text/csv", "nonsense\r\n1\r\n".getBytes())),
                row("GET /worklists", ALL, (api, c) -> api.get("worklists")),
                row("GET /calendars", ALL, (api, c) -> api.get("calendars")),
                row("GET /calendars/{name}", ALL, (api, c) -> api.get("calendars/standard")),
                row("PUT /calendars/{name}", Set.of("admin"), (api, c) -> api.put("calendars/standard", NOTHING)),
                row("POST /calendars/{name}/holidays", Set.of("admin"),
                        (api, c) -> api.post("calendars/standard/holidays", "text/calendar", "nonsense".getBytes())),
                row("GET /calendars/{name}/recalculation", Set.of("admin"), (api, c) -> api.get("calendars/standard/recalculation")),
                row("POST /calendars/{name}/recalculation", Set.of("admin"),
                        (api, c) -> api.post("calendars/standard/recalculation", Map.of("cases", List.of()))),
                row("GET /calendars/{name}/working-time", ALL,
                        (api, c) -> api.get("calendars/standard/working-time?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z")),
                row("GET /calendars/{name}/due", ALL, (api, c) -> api.get("calendars/standard/due?from=2026-03-02T00:00:00Z&for=PT4H")),
                row("POST /rulebook/decide", Set.of("author", "author2", "compliance", "supervisor"), (api, c) -> api.post("rulebook/decide", NOTHING)),
                row("GET /rulebook/releases", RULES, (api, c) -> api.get("rulebook/releases")),
                row("POST /rulebook/releases", Set.of("author", "author2"), (api, c) -> api.post("rulebook/releases", NOTHING)),
                row("GET /rulebook/releases/{id}", RULES, (api, c) -> api.get("rulebook/releases/1")),
                row("GET /rulebook/releases/{id}/files", RULES, (api, c) -> api.get("rulebook/releases/1/files")),
                row("GET /rulebook/releases/{id}/files.zip", RULES, (api, c) -> api.get("rulebook/releases/1/files.zip")),
                row("GET /rulebook/releases/{id}/impact", RULES, (api, c) -> api.get("rulebook/releases/1/impact")),
                row("PATCH /rulebook/releases/{id}", Set.of("author", "author2"), (api, c) -> api.patch("rulebook/releases/1", NOTHING)),
                release("check", "author", "author2"), release("submit", "author", "author2"), release("withdraw", "author", "author2"),
                // Of one file, which is no rule, so that three trials take no time.
                row("POST /rulebook/releases/{id}/actions/{action}", RULES, (api, c) -> api.post("rulebook/releases/" + unusable + "/actions/test")),
                // Told what is wrong, as three impacts would take their time.
                row("POST /rulebook/releases/{id}/actions/{action}", RULES, (api, c) -> api.post("rulebook/releases/1/actions/impact", Map.of("days", -1))),
                release("approve", "author", "author2", "compliance"), release("reject", "author", "author2", "compliance"),
                release("activate", "author", "author2", "compliance"), release("back", "author", "author2", "compliance"),
                release("confirm", "author", "author2", "compliance"), release("retire", "author", "author2", "compliance"),
                row("GET /customers", CUSTOMERS, (api, c) -> api.get("customers?limit=1")),
                row("POST /customers", CUSTOMERS, (api, c) -> api.post("customers", NOTHING)),
                row("GET /customers/{number}", CUSTOMERS, (api, c) -> api.get(c.customer(""))),
                row("PUT /customers/{number}", CUSTOMERS, (api, c) -> api.put(c.customer(""), NOTHING)),
                row("GET /customers/{number}/cases", CUSTOMERS, (api, c) -> api.get(c.customer("/cases"))),
                row("GET /customers/{number}/figures", CUSTOMERS, (api, c) -> api.get(c.customer("/figures"))),
                row("GET /customers/{number}/history", CUSTOMERS, (api, c) -> api.get(c.customer("/history"))),
                row("GET /customers/{number}/lookalikes", CUSTOMERS, (api, c) -> api.get(c.customer("/lookalikes"))),
                row("POST /customers/{number}/actions/merge", CUSTOMERS, (api, c) -> api.post(c.customer("/actions/merge"), NOTHING)),
                row("POST /customers/import", Set.of("intake", "supervisor", "admin"),
                        (api, c) -> api.post("customers/import", "text/csv", "nonsense\r\n1\r\n".getBytes())),
                row("POST /suggestions", ALL, (api, c) -> api.post("suggestions", NOTHING)),
                row("GET /notices", ALL, (api, c) -> api.get("notices")),
                row("GET /reports/escalations", Set.of("head", "head2", "supervisor", "director", "manager", "auditor"),
                        (api, c) -> api.get("reports/escalations")),
                row("GET /demonstration/clock", ALL, (api, c) -> api.get("demonstration/clock")),
                row("POST /demonstration/clock", Set.of("admin"), (api, c) -> api.post("demonstration/clock", NOTHING)),
                row("GET /journal/verification", Set.of("auditor"), (api, c) -> api.get("journal/verification")),
                row("GET /templates", Set.of("admin"), (api, c) -> api.get("templates")),
                row("POST /templates", Set.of("admin"), (api, c) -> api.post("templates", NOTHING)),
                row("GET /templates/{id}/versions", Set.of("admin"), (api, c) -> api.get("templates/" + aTemplate() + "/versions")),
                row("GET /outbox", Set.of("admin"), (api, c) -> api.get("outbox")),
                row("GET /outbox/summary", Set.of("admin"), (api, c) -> api.get("outbox/summary")),
                row("GET /outbox/metrics", Set.of("admin"), (api, c) -> api.get("outbox/metrics")),
                row("POST /outbox/{id}/actions/send-again", Set.of("admin"), (api, c) -> api.post("outbox/" + mailOf(c) + "/actions/send-again")),
                row("POST /intake/mail", Set.of("admin"), (api, c) -> api.post("intake/mail", "message/rfc822", "From: a@example.org\n\nx".getBytes())),
                row("GET /intake/mailboxes", Set.of("admin"), (api, c) -> api.get("intake/mailboxes")),
                row("PUT /intake/mailboxes/{code}", Set.of("admin"), (api, c) -> api.put("intake/mailboxes/x", NOTHING)),
                row("GET /intake/mail/balance", Set.of("admin"), (api, c) -> api.get("intake/mail/balance")),
                row("GET /sweep", Set.of("admin"), (api, c) -> api.get("sweep")),
                row("GET /sweep/metrics", Set.of("admin"), (api, c) -> api.get("sweep/metrics")),
                row("GET /sweep/set-aside", Set.of("admin"), (api, c) -> api.get("sweep/set-aside")),
                row("POST /sweep/set-aside/{number}/actions/try-again", Set.of("admin"),
                        (api, c) -> api.post("sweep/set-aside/" + c.walk.number() + "/actions/try-again")),
                row("GET /sweep/outages", Set.of("admin", "supervisor"), (api, c) -> api.get("sweep/outages")),
                row("GET /sweep/outages/{id}", Set.of("admin", "supervisor"), (api, c) -> api.get("sweep/outages/none")));
    }

    private static List<Row> caseRows() {
        return List.of(
                ofCase("GET /cases/{number}", ALL, (api, c) -> api.get(c.walk.path(""))),
                ofCase("GET /cases/{number}/journal", ALL, (api, c) -> api.get(c.walk.path("/journal"))),
                ofCase("GET /cases/{number}/mails", ALL, (api, c) -> api.get(c.walk.path("/mails"))),
                ofCase("GET /cases/{number}/reply-draft", ALL, (api, c) -> api.get(c.walk.path("/reply-draft"))),
                ofCase("POST /cases/{number}/template-preview", ALL, (api, c) -> api.post(c.walk.path("/template-preview"),
                        Map.of("kind", "REPLY", "language", "en", "subject", "Re: {{title}}", "body", "{{quoted}}"))),
                ofCase("GET /cases/{number}/messages", ALL, (api, c) -> api.get(c.walk.path("/messages"))),
                ofCase("GET /cases/{number}/messages/{id}/original", ALL, (api, c) -> api.get(c.walk.path("/messages/" + c.message + "/original"))),
                ofCase("GET /cases/{number}/attachments", ALL, (api, c) -> api.get(c.walk.path("/attachments"))),
                ofCase("GET /cases/{number}/attachments/{id}", ALL, (api, c) -> api.get(c.walk.path("/attachments/" + c.attachment))),
                ofCase("GET /cases/{number}/measures", ALL, (api, c) -> api.get(c.walk.path("/measures"))),
                ofCase("POST /cases/{number}/messages", but("auditor"),
                        (api, c) -> api.post(c.walk.path("/messages"), Map.of("kind", "INTERNAL_NOTE", "body", "Noted."))),
                ofCase("POST /cases/{number}/attachments", but("auditor"),
                        (api, c) -> api.upload(c.walk.path("/attachments"), "b.txt", "text/plain", "b".getBytes())));
    }

    /** What differs by the case: the ordinary one has the most to say. */
    private static List<Row> ordinaryRows() {
        return List.of(
                ofCase("PATCH /cases/{number}", Set.of("handler", "head", "supervisor"),
                        (api, c) -> api.patch(c.walk.path(""), Map.of("product", "Lift " + UUID.randomUUID()))),
                ofCase("POST /cases/{number}/measures", Set.of("handler", "head", "supervisor"),
                        (api, c) -> api.post(c.walk.path("/measures"), Map.of("type", "REWORK"))),
                ofCase("POST /cases/{number}/messages/{id}/actions/{action}", Set.of("handler"),
                        (api, c) -> api.post(c.walk.path("/messages/" + c.message + "/actions/confirm"))),
                measure("approve", Set.of("head", "supervisor")),
                measure("start", Set.of("handler")),
                measure("complete", Set.of("handler")),
                measure("verify", Set.of("supervisor")),
                measure("fail", Set.of("supervisor")));
    }

    /** Of a case that the caller sees, and of no other. */
    private static List<Row> decisionRows() {
        Set<String> asking = Set.of("author", "author2", "compliance", "supervisor", "auditor");
        return List.of(
                row("GET /rulebook/decisions", asking, (api, c) -> api.get("rulebook/decisions?case=" + c.walk.number())),
                row("POST /rulebook/decisions/{id}/actions/replay", asking, (api, c) -> api.post("rulebook/decisions/999999999/actions/replay")));
    }

    private static List<Row> publicRows() {
        return List.of(
                row("POST /public/cases", Set.of(), (api, c) -> api.post("public/cases", NOTHING)),
                row("GET /public/cases/{number}", Set.of(), (api, c) -> api.get("public/cases/" + c.walk.number() + "?code=WRONG")),
                row("POST /public/cases/{number}/answer", Set.of(),
                        (api, c) -> api.post("public/cases/" + c.walk.number() + "/answer?code=WRONG", Map.of("answer", "confirm"))),
                row("POST /public/cases/{number}/messages", Set.of(),
                        (api, c) -> api.post("public/cases/" + c.walk.number() + "/messages?code=WRONG", Map.of("body", "x"))),
                row("POST /public/cases/{number}/attachments", Set.of(),
                        (api, c) -> api.upload("public/cases/" + c.walk.number() + "/attachments?code=WRONG", "a.txt", "text/plain", "a".getBytes())));
    }

    private static final String WORKLIST = "GET /worklists/{name}";
    /** One's own, whatever one's role; {@link NoticesIT} and {@link DeadlineFeedIT} look at them. */
    private static final List<String> OWN = List.of("POST /notices/{id}/read", "GET /deadlines.ics");
    private static final String ACTION = "POST /cases/{number}/actions/{action}";
    private static final String MEASURE = "POST /cases/{number}/measures/{id}/actions/{action}";

    /** By action: who could take it in this relation, now or in another state. */
    private static Map<String, Set<String>> actors() {
        Map<String, Set<String>> actors = new LinkedHashMap<>();
        for (String desk : List.of("accept", "await-written", "written-received", "decline", "route")) {
            actors.put(desk, Set.of("intake"));
        }
        actors.put("answer", Set.of("intake", "employee"));
        actors.put("merge", Set.of("intake", "supervisor"));
        actors.put("withdraw", Set.of("handler", "intake", "supervisor"));
        actors.put("refuse", Set.of("head"));
        actors.put("assign", Set.of("head"));
        for (String owner : List.of("cannot-resolve", "propose", "record", "reply", "confirm", "dispute")) {
            actors.put(owner, Set.of("handler"));
        }
        actors.put("determine", Set.of("handler", "supervisor"));
        actors.put("approve", Set.of());
        actors.put("return", Set.of());
        actors.put("survey", Set.of());
        actors.put("close", Set.of("handler", "supervisor"));
        actors.put("reopen", Set.of("supervisor"));
        actors.put("acknowledge-escalation", Set.of());
        actors.put("override-grade", Set.of("intake", "supervisor"));
        actors.put("postpone", Set.of("supervisor"));
        actors.put("inform", Set.of("handler", "intake", "supervisor"));
        actors.put("urge", Set.of("supervisor"));
        return actors;
    }

    @Test
    void knowsEveryCallThatThereIs() {
        Set<String> described = new TreeSet<>();
        JsonNode paths = Api.anonymous().get("../openapi").expecting(200).json().path("paths");
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase() + " " + path.getKey())));

        Set<String> known = Stream.of(generalRows(), caseRows(), ordinaryRows(), decisionRows(), publicRows()).flatMap(List::stream).map(Row::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(List.of(WORKLIST, ACTION, "GET /health"));
        known.addAll(OWN);

        assertThat(known).isEqualTo(described);
    }

    static Stream<Arguments> general() {
        return generalRows().stream().map(row -> Arguments.of(row.operation, row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("general")
    void isForWhomTheDesignSays(String name, Row row) {
        assertMatrix(row, ordinary, row.by);
        row.call.apply(Api.anonymous(), ordinary).expecting(401);
    }

    @Test
    void repeatsADecisionOnlyForWhoeverSeesTheCase() {
        for (Row row : decisionRows()) {
            for (String person : STAFF) {
                int status = row.call.apply(Api.as(person), ordinary).status();
                boolean of = row.operation.startsWith("GET") && ordinary.seenBy.contains(person);
                assertThat(status).as(person + " " + row.operation).isEqualTo(!row.by.contains(person) ? 403 : of ? 200 : 404);
            }
            row.call.apply(Api.anonymous(), ordinary).expecting(401);
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int which = i;
            caseRows().forEach(row -> all.add(Arguments.of(row.operation, which, row)));
        }
        ordinaryRows().forEach(row -> all.add(Arguments.of(row.operation, 0, row)));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void isThereOnlyForWhoeverMaySeeTheCase(String name, int which, Row row) {
        Standing standing = List.of(ordinary, confidential, inReview, escalated).get(which);

        assertMatrix(row, standing, row.by);

        row.call.apply(Api.anonymous(), standing).expecting(401);
    }

    static Stream<String> actions() {
        return Arrays.stream(Action.values()).filter(action -> action != Action.LAPSE).map(Action::word);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isTakenByWhomTheLifecycleSays(String action) {
        Map<String, Set<String>> actors = actors();
        actors.put("escalate", Set.of("employee", "intake", "head", "handler", "supervisor"));
        assertThat(actors).containsKey(action);
        Row row = action(action);

        assertMatrix(row, ordinary, actors.get(action));

        if (action.equals("return")) {
            // Without the advice that it needs, so the case stays where it is.
            assertMatrix(row, inReview, Set.of("compliance"));
        }
        if (action.equals("acknowledge-escalation")) {
            assertMatrix(row, escalated, Set.of("director"));
        }
        row.call.apply(Api.anonymous(), ordinary).expecting(401);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isHiddenFromAllButTheNamedWhereItIsConfidential(String action) {
        for (String person : STAFF) {
            int status = action(action).call.apply(Api.as(person), confidential).status();
            if (!confidential.seenBy.contains(person)) {
                assertThat(status).as(person + " " + action).isEqualTo(404);
            } else if (person.equals("auditor")) {
                assertThat(status).as(person + " " + action).isEqualTo(403);
            }
        }
    }

    @Test
    void leavesAWorklistToItsRole() {
        for (String person : STAFF) {
            for (JsonNode list : Api.as(person).get("worklists").expecting(200).json()) {
                Api.as(person).get("worklists/" + list.path("name").asText()).expecting(200);
            }
        }
        Api.as("handler").get("worklists/to-accept").expecting(404);
        Api.as("intake").get("worklists/late").expecting(404);
        Api.anonymous().get("worklists/to-accept").expecting(401);
    }

    static Stream<Arguments> open() {
        return publicRows().stream().map(row -> Arguments.of(row.operation, row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("open")
    void tellsStrangersNothing(String name, Row row) {
        assertThat(row.call.apply(Api.anonymous(), ordinary).status()).isIn(404, 422);
        assertThat(row.call.apply(Api.as("supervisor"), ordinary).status()).isIn(404, 422);
    }

    @Test
    void countsNoConfidentialCaseForOthers() {
        String word = "hush" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> before = worklists();

        Walk hidden = Walk.of("employee", Map.of("title", word, "confidential", true, "externalReference", word));

        Map<String, String> after = worklists();
        for (String person : STAFF) {
            boolean sees = Set.of("employee", "compliance", "auditor").contains(person);
            assertThat(Api.as(person).get("cases?q=" + word).expecting(200).json().path("items").size()).as(person).isEqualTo(sees ? 1 : 0);
            if (!sees) {
                assertThat(after.get(person)).as(person).isEqualTo(before.get(person));
                assertThat(Api.as(person).get(hidden.path("")).expecting(404).text().replace(hidden.number(), "X"))
                        .isEqualTo(Api.as(person).get("cases/2026-999999").expecting(404).text().replace("2026-999999", "X"));
            }
        }
    }

    private static Map<String, String> worklists() {
        return STAFF.stream().collect(Collectors.toMap(person -> person, person -> Api.as(person).get("worklists").expecting(200).text()));
    }

    private static void assertMatrix(Row row, Standing standing, Set<String> allowed) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String person : STAFF) {
            Answer answer = row.call.apply(Api.as(person), standing);
            boolean sees = !row.ofCase || standing.seenBy.contains(person);
            String expected = !sees ? "404" : allowed.contains(person) ? "done or told what is wrong" : "403";
            boolean right = !sees ? answer.status() == 404
                    : allowed.contains(person) ? Set.of(200, 201, 400, 409, 422).contains(answer.status()) : answer.status() == 403;
            if (!right) {
                wrong.put(person + " on the " + standing.name + " case: expected " + expected, answer.toString());
            }
        }
        assertThat(wrong).as(row.operation).isEmpty();
    }

    /** In a language in which no test expects one. */
    private static String aTemplate() {
        return Api.as("admin").post("templates", Map.of("kind", "REPLY", "language", "eo", "subject", "Re", "body", "{{body}}")).expecting(200).json()
                .path("id").asText();
    }

    private static String mailOf(Standing standing) {
        return Api.as("admin").get("outbox?text=" + standing.walk.number()).expecting(200).json().path("items").get(0).path("id").asText();
    }

    private static Row action(String word) {
        return ofCase(ACTION, ALL, (api, c) -> api.post(c.walk.path("/actions/" + word)));
    }

    /** On the release that decides, where most of it is not possible now. */
    private static Row release(String action, String... by) {
        return row("POST /rulebook/releases/{id}/actions/{action}", Set.of(by), (api, c) -> api.post("rulebook/releases/1/actions/" + action));
    }

    private static Row measure(String action, Set<String> by) {
        return ofCase(MEASURE, by, (api, c) -> api.post(c.walk.path("/measures/" + c.measure + "/actions/" + action), Map.of("evidence", "Seen.")));
    }

    private static Set<String> but(String... persons) {
        Set<String> others = new TreeSet<>(STAFF);
        others.removeAll(List.of(persons));
        return others;
    }

    private static Row row(String operation, Set<String> by, BiFunction<Api, Standing, Answer> call) {
        return new Row(operation, by, false, call);
    }

    private static Row ofCase(String operation, Set<String> by, BiFunction<Api, Standing, Answer> call) {
        return new Row(operation, by, true, call);
    }
}
