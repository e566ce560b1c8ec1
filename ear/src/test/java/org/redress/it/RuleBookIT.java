package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.Asks;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.engine.RuleEngine;
import org.redress.rules.engine.RuleFailed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

/** Inside the server, where class loaders are others than in a unit test: rules compile, and the walls stand. */
@ServerTest
@Tag("once")
class RuleBookIT {

    @Deployment
    static WebArchive war() {
        return InServer.war(RuleBookIT.class);
    }

    @Test
    void theStandardBookGradesInsideTheServer() {
        try (RuleBook book = RuleBook.standard()) {
            var decision = book.decide(injured(0));

            assertThat(decision.failSafe()).as(decision.failure()).isFalse();
            assertThat(decision.grade()).isEqualTo(Grade.MAJOR);
            assertThat(decision.deadlines()).hasSize(13);
        }
    }

    @Test
    @Tag("R01")
    void fortyRulesInOnePackageCompileWhoeverCalls() {
        String rules = IntStream.range(0, 40).mapToObj(i -> rule("GR-" + i + " a rule",
                "CaseFacts( raisedBefore == " + i + " )", "$outcome.proposeGrade(IMPORTANT);"))
                .collect(Collectors.joining("\n", "package grading;\n", ""));
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        thread.setContextClassLoader(null);

        try (RuleBook book = RuleBook.compile(RuleSources.of("forty", Map.of("grading/x.drl", rules)))) {
            assertThat(book.decide(injured(17)).grade()).isEqualTo(Grade.IMPORTANT);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    @Test
    @Tag("R05")
    void theLoaderAloneStopsWhatReachesOut() {
        for (String consequence : List.of("System.setProperty(\"pwned\", \"1\");", "Class.forName(\"java.lang.System\");",
                "Runtime.getRuntime().exec(\"touch pwned\");", "$outcome.getClass().getClassLoader();",
                "Thread.currentThread().getContextClassLoader();", "new java.io.File(\"pwned\").delete();",
                "org.redress.rules.book.RuleBook.standard();", "org.kie.api.KieServices.get();",
                "jakarta.enterprise.inject.spi.CDI.current();", "javax.naming.InitialContext.doLookup(\"java:\");")) {
            var problems = new ArrayList<RuleProblem>();
            try (RuleEngine engine = RuleEngine.compile(List.of(unchecked(consequence)), problems)) {
                if (engine == null) {
                    assertThat(problems).as(consequence).isNotEmpty();
                } else {
                    assertThatThrownBy(() -> ask(engine)).as(consequence).isInstanceOf(RuleFailed.class);
                }
            }
        }

        assertThat(System.getProperty("pwned")).isNull();
    }

    private static void ask(RuleEngine engine) {
        try (var watchdog = new Watchdog()) {
            engine.ask(Phase.GRADING, List.of(injured(0)), watchdog);
        }
    }

    private static CheckedFile unchecked(String consequence) {
        String drl = "package grading; import org.redress.rules.vocabulary.*;\n"
                + rule("XX-01 probe", "$case : CaseFacts()", consequence);
        return new CheckedFile("grading/x.drl", Phase.GRADING, drl,
                List.of(new CheckedRule("XX-01 probe", "grading/x.drl", 2, Map.of(), Asks.NOTHING)));
    }

    private static String rule(String name, String condition, String consequence) {
        return "rule \"" + name + "\"\nwhen\n    " + condition + "\n    $outcome : Outcome()\nthen\n    " + consequence
                + "\nend\n";
    }

    private static CaseFacts injured(int raisedBefore) {
        return new CaseFacts(Kind.COMPLAINT, Channel.PHONE, Form.WRITTEN, "en", "", "", "", "", "", "", "", false, true,
                null, "", false, false, false, false, false, false, false, false, raisedBefore, Fault.UNKNOWN, null, null,
                null, "", "", null, 0, false);
    }
}
