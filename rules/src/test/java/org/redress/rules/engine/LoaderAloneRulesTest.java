package org.redress.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.rules.CaseBuilder.aCase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.Attack;
import org.redress.rules.Canaries;
import org.redress.rules.StandardBook;
import org.redress.rules.checker.Asks;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;

/** The second wall alone: with the checker switched off, nothing that names a class outside the list comes to anything. */
@Tag("R05")
class LoaderAloneRulesTest {

    private static final String COMPILER = "drools.dialect.java.compiler";

    private static final Set<String> SOME = Set.of("runtime-exec", "files-write", "system-property", "class-for-name",
            "get-class-loader", "context-loader", "catch-throwable-foreign", "static-initialiser", "lambda-runnable",
            "own-rule-book", "kie-services", "condition-system");

    static List<Attack> attacks() {
        return Attack.foreign();
    }

    /** The first compilation starts threads of its own, which stay. */
    @BeforeAll
    static void warmUp() {
        RuleEngine.compile(List.of(unchecked(Attack.foreign().get(0).drl())), new ArrayList<>());
        StandardBook.BOOK.decide(aCase().facts());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @DisplayName("R05 the loader alone stops")
    void isStoppedWhenCompiledOrWhenAsked(Attack attack) {
        var canaries = new Canaries();
        var problems = new ArrayList<RuleProblem>();

        try (RuleEngine engine = RuleEngine.compile(List.of(unchecked(attack.drl())), problems)) {
            if (engine == null) {
                assertThat(problems).isNotEmpty();
            } else {
                assertThatThrownBy(() -> ask(engine)).isInstanceOf(RuleFailed.class);
            }
        }

        canaries.areUntouched();
    }

    /**
     * Where the compiler of Eclipse is not at hand Drools takes the one of the JDK, which sees every class; refusal moves to
     * the moment when a class is linked.
     */
    @ParameterizedTest
    @MethodSource("someAttacks")
    @DisplayName("R05 the loader alone stops, compiled by javac")
    void isStoppedWhenCompiledByTheOtherCompiler(Attack attack) {
        String before = System.getProperty(COMPILER);
        System.setProperty(COMPILER, "NATIVE");
        var canaries = new Canaries();

        try (RuleEngine engine = RuleEngine.compile(List.of(unchecked(attack.drl())), new ArrayList<>())) {
            if (engine != null) {
                // One of them catches the error itself; what it wanted did not happen all the same.
                assertThatCode(() -> ask(engine)).satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(RuleFailed.class),
                        thrown -> assertThat(attack.name()).isEqualTo("catch-throwable-foreign.drl"));
            }
        } finally {
            if (before == null) {
                System.clearProperty(COMPILER);
            } else {
                System.setProperty(COMPILER, before);
            }
        }

        canaries.areUntouched();
    }

    static List<Attack> someAttacks() {
        return attacks().stream().filter(attack -> SOME.contains(attack.name().replace(".drl", ""))).toList();
    }

    private static List<Proposed> ask(RuleEngine engine) {
        try (var watchdog = new Watchdog()) {
            return engine.ask(Phase.GRADING, List.of(aCase().facts()), watchdog);
        }
    }

    /** The imports are put in as the checker would, so that only the loader is left to refuse. */
    private static CheckedFile unchecked(String drl) {
        String imported = drl.replaceFirst("package grading;", "package grading; import org.redress.rules.vocabulary.*;"
                + " import static org.redress.rules.vocabulary.Grade.*;");
        return new CheckedFile("grading/x.drl", Phase.GRADING, imported,
                List.of(new CheckedRule("XX-01 probe", "grading/x.drl", 3, Map.of(), Asks.NOTHING)));
    }
}
