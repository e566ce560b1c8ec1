package org.redress.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.redress.rules.CaseBuilder.aCase;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.rules.SharedData;
import org.redress.rules.checker.Asks;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Resumption;

/** The engine on its own, fed with what the checker would never let through. */
class RuleEngineRulesTest {

    private static final PolicyFacts NUMBERS = new PolicyFacts(BigDecimal.TEN, BigDecimal.TEN, 2, 10,
            Resumption.CONTINUE, Resumption.CONTINUE, Grade.MAJOR);

    @Tag("R05")
    @ParameterizedTest
    @ValueSource(strings = {"class-for-name", "eval-condition", "runtime-exec", "system-property", "unicode-escape",
        "import-static", "function"})
    void theLoaderAloneStopsWhatNamesAForeignClass(String hostile) throws IOException {
        Path file = SharedData.path("hostile-rules").resolve(hostile + ".drl");
        assumeTrue(Files.exists(file), () -> file + " is not here, so it is not tried.");
        System.clearProperty("pwned");
        var problems = new ArrayList<RuleProblem>();

        try (RuleEngine engine = RuleEngine.compile(List.of(unchecked(Files.readString(file))), problems)) {
            if (engine != null) {
                assertThatThrownBy(() -> ask(engine)).isInstanceOf(RuleFailed.class);
            }
        }

        assertThat(System.getProperty("pwned")).isNull();
        assertThat(Files.exists(Path.of("pwned"))).isFalse();
    }

    @Tag("R05")
    @ParameterizedTest
    @ValueSource(strings = {
        "System.setProperty(\"pwned\", \"1\");",
        "java.nio.file.Files.exists(null);",
        "new java.io.File(\"pwned\").delete();",
        "new Thread(null, null, \"x\").start();",
        "$outcome.getClass().getClassLoader();",
        "Thread.currentThread().getContextClassLoader();",
        "new ProcessBuilder(\"touch\", \"pwned\");",
        "java.lang.invoke.MethodHandles.lookup();",
        "org.kie.api.KieServices.get().getKieClasspathContainer();",
        "org.redress.rules.book.RuleBook.standard();",
        "sun.misc.Unsafe.class.getName();"})
    void theLoaderAloneStopsConsequencesThatReachOut(String consequence) {
        var problems = new ArrayList<RuleProblem>();

        try (RuleEngine engine = RuleEngine.compile(List.of(unchecked(ruleDoing(consequence))), problems)) {
            if (engine != null) {
                assertThatThrownBy(() -> ask(engine)).isInstanceOf(RuleFailed.class);
            } else {
                assertThat(problems).isNotEmpty();
            }
        }

        assertThat(System.getProperty("pwned")).isNull();
    }

    @Test
    void aRuleThatFeedsItselfIsStoppedAndNamed() {
        String drl = """
                package grading; import org.redress.rules.vocabulary.*;
                rule "XX-01 probe"
                when
                    $case : CaseFacts( $times : raisedBefore )
                    $outcome : Outcome()
                then
                    insert( $case.graded(null) );
                end
                """;

        try (RuleEngine engine = compiled(drl)) {
            assertThatThrownBy(() -> ask(engine)).isInstanceOf(RuleFailed.class)
                    .hasMessageContaining("200 times").hasMessageContaining("XX-01 in grading/x.drl");
        }
    }

    @Test
    void theWatchdogHaltsWhatComputesTooLong() {
        String drl = """
                package grading; import org.redress.rules.vocabulary.*;
                rule "XX-01 probe"
                when
                    $case : CaseFacts()
                    $outcome : Outcome()
                then
                    String text = "x";
                    for (int i = 0; i < 200000; i++) { text = text.concat("x").substring(1).concat("yz").substring(2); }
                    insert( $case.graded(null) );
                end
                """;

        try (RuleEngine engine = compiled(drl); var watchdog = new Watchdog(1_000_000)) {
            assertThatThrownBy(() -> engine.ask(Phase.GRADING, List.of(aCase().facts()), watchdog))
                    .isInstanceOf(RuleFailed.class)
                    .hasMessageContaining("too long").hasMessageContaining("XX-01 in grading/x.drl");
        }
    }

    @Tag("R04")
    @Test
    void aSessionIsGoneAfterAFailureAndTheNextQuestionStartsFresh() {
        String drl = """
                package grading; import org.redress.rules.vocabulary.*; import static org.redress.rules.vocabulary.Grade.*;
                rule "XX-01 probe"
                when
                    CaseFacts( raisedBefore > 0 )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(null);
                end
                rule "XX-02 probe"
                when
                    CaseFacts()
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end
                """;

        try (RuleEngine engine = compiled(drl); var watchdog = new Watchdog()) {
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> engine.ask(Phase.GRADING, List.of(aCase().raisedBefore(1).facts()), watchdog))
                        .isInstanceOf(RuleFailed.class).hasMessageContaining("XX-01 in grading/x.drl");
                assertThat(engine.ask(Phase.GRADING, List.of(aCase().facts()), watchdog)).hasSize(1);
            }
            assertThat(engine.openSessions()).isZero();
        }
    }

    @Test
    void itDoesNotRelyOnTheLoaderOfTheThread() {
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try (RuleEngine engine = compiled(ruleDoing("$outcome.proposeGrade(Grade.MAJOR);"))) {
            assertThat(ask(engine)).extracting(Proposed::proposal).hasToString("[proposeGrade(MAJOR)]");
            assertThat(thread.getContextClassLoader()).as("put back").isNull();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    @Test
    void aPhaseWithoutRulesProposesNothing() {
        try (RuleEngine engine = compiled(ruleDoing("$outcome.proposeGrade(Grade.MAJOR);"));
                var watchdog = new Watchdog()) {
            assertThat(engine.ask(Phase.ROUTING, List.of(aCase().facts()), watchdog)).isEmpty();
        }
    }

    private static RuleEngine compiled(String drl) {
        var problems = new ArrayList<RuleProblem>();
        RuleEngine engine = RuleEngine.compile(List.of(unchecked(drl)), problems);
        assertThat(problems).isEmpty();
        return engine;
    }

    private static List<Proposed> ask(RuleEngine engine) {
        try (var watchdog = new Watchdog()) {
            return engine.ask(Phase.GRADING, List.of(NUMBERS, aCase().facts()), watchdog);
        }
    }

    private static String ruleDoing(String consequence) {
        return """
                package grading; import org.redress.rules.vocabulary.*;
                rule "XX-01 probe"
                when
                    $case : CaseFacts()
                    $outcome : Outcome()
                then
                    %s
                end
                """.formatted(consequence);
    }

    /** The imports are put in as the checker would, so that only the loader is left to refuse. */
    private static CheckedFile unchecked(String drl) {
        String imported = drl.contains("import org.redress") ? drl : drl.replaceFirst("package grading;",
                "package grading; import org.redress.rules.vocabulary.*; import static org.redress.rules.vocabulary.Grade.*;");
        return new CheckedFile("grading/x.drl", Phase.GRADING, imported, List.of(
                new CheckedRule("XX-01 probe", "grading/x.drl", 3, Map.of(), Asks.NOTHING),
                new CheckedRule("XX-02 probe", "grading/x.drl", 9, Map.of(), Asks.NOTHING)));
    }
}
