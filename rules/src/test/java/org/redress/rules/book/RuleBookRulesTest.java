package org.redress.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

class RuleBookRulesTest {

    private static final String GENERAL = rule("grading", "GR-90 every case is general", "CaseFacts()",
            "$outcome.proposeGrade(GENERAL);");

    @Tag("R01")
    @Test
    void compilesManyRulesInOnePackage() {
        String rules = IntStream.range(0, 40).mapToObj(i -> body("GR-" + i + " a rule", "CaseFacts( raisedBefore == " + i + " )",
                "$outcome.proposeGrade(IMPORTANT);")).collect(Collectors.joining("\n", "package grading;\n", ""));

        try (RuleBook book = book(Map.of("grading/x.drl", rules))) {
            var decision = book.decide(aCase().raisedBefore(17).facts());

            assertThat(decision.fired()).extracting(Fired::rule).containsExactly("GR-17");
        }
    }

    /** A smaller number than in production, where five hundred were tried; what stays behind stays behind at once. */
    @Tag("R02")
    @Test
    void compilingAndDecidingAgainAndAgainLeavesNothingBehind() {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int i = 0; i < 12; i++) {
            try (RuleBook book = book(Map.of("grading/x.drl", GENERAL))) {
                assertThat(book.decide(aCase().facts()).grade()).isEqualTo(Grade.GENERAL);
                loaders.add(new WeakReference<>(book.loader()));
            }
        }

        for (int i = 0; i < 20 && held(loaders) > 1; i++) {
            System.gc();
        }
        assertThat(held(loaders)).as("loaders of closed books").isLessThanOrEqualTo(1);
    }

    @Test
    void saysWhenAPriorityComesOfWhoTheCustomerIs() {
        String bySales = rule("priority", "PR-40 who buys most is heard sooner", "CaseFacts( salesDecile != null && salesDecile <= 2 )",
                "$outcome.proposePriority(70);");

        try (RuleBook book = book(Map.of("grading/x.drl", GENERAL, "priority/x.drl", bySales))) {
            var heard = book.decide(aCase().ofSalesDecile(1).facts());
            var waits = book.decide(aCase().ofSalesDecile(9).facts());

            assertThat(heard.priority()).isEqualTo(70);
            assertThat(heard.priorityReasons()).extracting(Reason::rule, Reason::won).containsExactly(tuple("PR-40", true));
            assertThat(heard.priorityReasons().get(0).facts()).containsEntry("salesDecile", 1);
            assertThat(waits.priorityReasons()).isEmpty();
        }
    }

    @Tag("R06")
    @Test
    void neitherTheOrderOfRulesNorOfFilesChangesADecision() {
        var rules = new ArrayList<String>();
        for (int i = 10; i < 30; i++) {
            rules.add(body("GR-" + i + " a rule", "CaseFacts( raisedBefore >= " + i % 7 + " )",
                    "$outcome.proposeGrade(" + Grade.values()[i % 3] + ");"));
        }
        var seen = new ArrayList<Decision>();
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rules, new Random(seed));
            var files = new LinkedHashMap<String, String>();
            files.put("grading/" + (seed % 2 == 0 ? "a" : "z") + ".drl",
                    "package grading;\n" + String.join("\n", rules.subList(0, 10)));
            files.put("grading/m.drl", "package grading;\n" + String.join("\n", rules.subList(10, 20)));
            try (RuleBook book = book(files)) {
                seen.add(book.decide(aCase().raisedBefore(4).facts()));
            }
        }

        assertThat(seen).extracting(Decision::grade).containsOnly(Grade.MAJOR);
        assertThat(seen).extracting(decision -> decision.gradeReasons().stream().map(Reason::rule).toList())
                .containsOnly(seen.get(0).gradeReasons().stream().map(Reason::rule).toList());
    }

    @Tag("R09")
    @Test
    void aBrokenBookNeverComesIntoBeingAndSaysAllThatIsWrong() {
        var broken = RuleSources.of("2.0.0", Map.of("grading/x.drl", GENERAL.replace("GENERAL", "GENRAL"),
                "routing/y.drl", "nonsense"));

        assertThatThrownBy(() -> RuleBook.compile(broken)).isInstanceOf(CompileFailed.class)
                .hasMessageContaining("2.0.0").hasMessageContaining("grading/x.drl:8:27 UNKNOWN_CONSTANT")
                .hasMessageContaining("routing/y.drl");
        assertThat(BOOK.decide(aCase().facts()).failSafe()).as("the others go on").isFalse();
    }

    @Tag("R10")
    @Test
    void whereNoGradingRuleFiresTheCaseIsImportantAndMarked() {
        try (RuleBook book = book(Map.of("grading/x.drl", rule("grading", "GR-10 never", "CaseFacts( raisedBefore > 99 )",
                "$outcome.proposeGrade(GENERAL);")))) {
            var decision = book.decide(aCase().facts());

            assertThat(decision.grade()).isEqualTo(Grade.IMPORTANT);
            assertThat(decision.failSafe()).isTrue();
            assertThat(decision.failure()).isEqualTo("No grading rule fired.");
            assertThat(decision.deadlines()).isEqualTo(FailSafe.DEADLINES);
        }
    }

    @Test
    void aFailingRuleGivesTheSafeDecisionAndIsNamed() {
        try (RuleBook book = book(withFailingPriority())) {
            var fine = book.decide(aCase().facts());
            var failed = book.decide(aCase().raisedBefore(101).facts());
            var gradedBefore = book.decide(aCase().raisedBefore(101).facts(), Grade.MAJOR);

            assertThat(fine.priority()).isZero();
            assertThat(failed.failSafe()).isTrue();
            assertThat(failed.failure()).contains("PR-10").contains("priority/x.drl")
                    .contains("101 is not a priority from 0 to 100.");
            assertThat(failed.grade()).as("grading itself went well").isEqualTo(Grade.GENERAL);
            assertThat(failed.deadlines()).isEqualTo(FailSafe.DEADLINES);
            assertThat(failed.approvals()).containsExactly(Role.COMPLIANCE_OFFICER, Role.SUPERVISOR);
            assertThat(gradedBefore.grade()).isEqualTo(Grade.MAJOR);
        }
    }

    @Test
    void aCaseKeepsItsLastGradeWhenGradingSaysNothing() {
        try (RuleBook book = book(Map.of("grading/x.drl", rule("grading", "GR-10 never", "CaseFacts( raisedBefore > 99 )",
                "$outcome.proposeGrade(GENERAL);")))) {
            assertThat(book.decide(aCase().graded(Grade.MAJOR).facts()).grade()).isEqualTo(Grade.MAJOR);
        }
    }

    @Test
    void theSafeClocksAreTheShortestStandardOnes() {
        assertThat(BOOK.decide(aCase().facts(), Grade.MAJOR).deadlines()).isEqualTo(FailSafe.DEADLINES);
    }

    @Test
    void theShortestDeadlineTheEarliestWarningAndTheHighestPriorityWin() {
        try (RuleBook book = book(Map.of(
                "grading/x.drl", GENERAL,
                "deadlines/x.drl", "package deadlines;\n"
                        + body("DL-01 aaa", "CaseFacts()", "$outcome.proposeDeadline(RESPONSE, 48, ELAPSED);")
                        + body("DL-02 bbb", "CaseFacts()", "$outcome.proposeDeadline(RESPONSE, 4.5, WORKING);")
                        + body("DL-03 ccc", "CaseFacts()", "$outcome.proposeDeadline(FILING, 9, SAME_WORKING_DAY);"),
                "warnings/x.drl", "package warnings;\n"
                        + body("WR-01 all", "CaseFacts()", "$outcome.proposeWarning(80);")
                        + body("WR-02 response", "CaseFacts()", "$outcome.proposeWarning(RESPONSE, 50);"),
                "priority/x.drl", "package priority;\n"
                        + body("PR-01 low", "CaseFacts()", "$outcome.proposePriority(10);")
                        + body("PR-02 high", "CaseFacts()", "$outcome.proposePriority(20);")))) {
            var decision = book.decide(aCase().facts());

            assertThat(decision.deadlines()).extracting(DeadlineTarget::step, DeadlineTarget::countedIn,
                    DeadlineTarget::warnPercent).containsExactly(
                    tuple(Step.RESPONSE, CountedIn.WORKING, 50),
                    tuple(Step.FILING, CountedIn.SAME_WORKING_DAY, 80));
            assertThat(decision.priority()).isEqualTo(20);
            assertThat(decision.fired()).filteredOn(fired -> !fired.won()).extracting(Fired::rule)
                    .containsExactly("DL-01", "PR-01");
        }
    }

    @Test
    void departmentsThatTieAreAllReported() {
        try (RuleBook book = book(Map.of("grading/x.drl", GENERAL, "routing/x.drl", "package routing;\n"
                + body("RT-01 one", "CaseFacts()", "$outcome.proposeDepartment(\"service\");")
                + body("RT-02 two", "CaseFacts()", "$outcome.proposeDepartment(\"logistics\");")))) {
            var decision = book.decide(aCase().facts());

            assertThat(decision.department()).isEqualTo("logistics");
            assertThat(decision.fired()).extracting(Fired::what)
                    .contains("proposeDepartment(\"service\")", "proposeDepartment(\"logistics\")");
        }
    }

    @Test
    void aFailingEscalationGoesOneLevelUpAndAFailingWarningNowhere() {
        try (RuleBook book = book(Map.of("grading/x.drl", GENERAL, "escalation/x.drl", rule("escalation",
                "ES-10 takes a grade that may be missing", "ClockFacts( escalationLevel == 1 ) CaseFacts( $grade : grade )",
                "$outcome.proposeGrade($grade);")))) {
            var breached = book.escalate(aCase().facts(), at(EscalationEvent.BREACHED, 1));
            var warned = book.escalate(aCase().facts(), at(EscalationEvent.WARNED, 1));

            assertThat(breached.failSafe()).isTrue();
            assertThat(breached.failure()).contains("ES-10").contains("escalation/x.drl");
            assertThat(breached.levels()).containsExactly(EscalationLevel.SUPERVISOR);
            assertThat(warned.failSafe()).isTrue();
            assertThat(warned.levels()).isEmpty();
        }
    }

    @Test
    void aRuleThatFailsTheFirstTimeItIsAskedKeepsTheBookFromBeingUsed() {
        var failing = RuleSources.of("3.0.0", Map.of("grading/x.drl", rule("grading", "GR-10 takes a missing grade",
                "CaseFacts( $grade : grade )", "$outcome.proposeGrade($grade);")));

        assertThatThrownBy(() -> RuleBook.compile(failing)).isInstanceOf(CompileFailed.class)
                .hasMessageContaining("TRIAL_FAILED").hasMessageContaining("GR-10 in grading/x.drl");
    }

    @Test
    void manyThreadsMayAskOneBook() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Grade> work = () -> BOOK.decide(aCase().withHazard().facts()).grade();
            var answers = pool.invokeAll(Collections.nCopies(400, work));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(Grade.IMPORTANT);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theHashIsOfTheBytesAndNamesOfTheFiles() {
        var one = RuleSources.of("1", Map.of("grading/a.drl", GENERAL, "grading/b.drl", "x"));

        assertThat(one.hash()).hasSize(64)
                .isEqualTo(RuleSources.of("2", new TreeMap<>(Map.of("grading/b.drl", "x", "grading/a.drl", GENERAL))).hash())
                .isNotEqualTo(RuleSources.of("1", Map.of("grading/a.drl", GENERAL, "grading/c.drl", "x")).hash())
                .isNotEqualTo(RuleSources.of("1", Map.of("grading/a.drl", GENERAL + " ", "grading/b.drl", "x")).hash());
        assertThat(BOOK.release()).isEqualTo("1.0.0");
        assertThat(BOOK.hash()).isEqualTo(StandardRules.read().hash());
    }

    private static ClockFacts at(EscalationEvent event, int level) {
        return new ClockFacts(event, Step.RESPONSE, 100, level, 0, true);
    }

    private static Map<String, String> withFailingPriority() {
        return Map.of("grading/x.drl", GENERAL, "priority/x.drl", rule("priority", "PR-10 as often as it was raised",
                "CaseFacts( $times : raisedBefore )", "$outcome.proposePriority($times);"));
    }

    private static RuleBook book(Map<String, String> files) {
        return RuleBook.compile(RuleSources.of("test", files));
    }

    private static String rule(String phase, String name, String condition, String consequence) {
        return "package " + phase + ";\n" + body(name, condition, consequence);
    }

    private static String body(String name, String condition, String consequence) {
        return """

                rule "%s"
                when
                    %s
                    $outcome : Outcome()
                then
                    %s
                end
                """.formatted(name, condition, consequence);
    }

    private static long held(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
