package org.redress.rules.fuzz;

import static org.redress.rules.CaseBuilder.aCase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.redress.rules.Canaries;
import org.redress.rules.StandardBook;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.engine.RuleEngine;
import org.redress.rules.engine.RuleFailed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;
import org.redress.rules.vocabulary.TextFacts;

/** Compiles what was accepted, looks at what the classes call, and asks them about cases. */
final class Compiled {

    private static final String VOCABULARY = "org/redress/rules/vocabulary/";

    private static final List<CaseFacts> CASES = List.of(
            aCase().facts(), aCase().withInjury().withHazard().atFault(Fault.YES).withLossOf("20000").facts(),
            aCase().of(Kind.CLAIM).about("courier").saying("a leak").raisedBefore(3).graded(Grade.MAJOR).facts());

    private final Set<String> known = new TreeSet<>();

    /** What these files call is what rules call. */
    void learn(List<CheckedFile> files) {
        try (RuleEngine engine = RuleEngine.compile(files, new ArrayList<>())) {
            known.addAll(calls(engine));
        }
    }

    /** What is suspicious about a file that was accepted; empty when it only proposes, or Drools refused it. */
    String complaint(CheckedFile file) {
        var canaries = new Canaries();
        var problems = new ArrayList<RuleProblem>();
        try (RuleEngine engine = RuleEngine.compile(List.of(file), problems)) {
            if (engine == null) {
                return "";
            }
            Set<String> strange = calls(engine);
            strange.removeAll(known);
            if (!strange.isEmpty()) {
                return "it calls " + strange;
            }
            CASES.forEach(facts -> ask(engine, file.phase(), facts));
            canaries.areUntouched();
            return "";
        } catch (AssertionError e) {
            return e.getMessage();
        }
    }

    private static void ask(RuleEngine engine, Phase phase, CaseFacts facts) {
        var shown = new ArrayList<Object>(List.of(facts, StandardBook.BOOK.numbers()));
        shown.add(TextFacts.of(facts.title(), facts.description()));
        shown.add(new ClockFacts(EscalationEvent.BREACHED, Step.RESPONSE, 100, 1, 3, true));
        try (var watchdog = new Watchdog()) {
            engine.ask(phase, shown, watchdog);
        } catch (RuleFailed e) {
            // A proposal that says nothing sensible is refused when it is made; that is no way out.
        }
    }

    /** Fields of the vocabulary, proposals and the generated classes themselves are what rules are for; the rest must be known. */
    private static Set<String> calls(RuleEngine engine) {
        Map<String, byte[]> classes = ((ProjectClassLoader) engine.loader()).getStore();
        Set<String> own = classes.keySet().stream().map(name -> name.replaceAll("\\.class$", "").replace('.', '/'))
                .collect(Collectors.toSet());
        return classes.values().stream().flatMap(bytes -> Calls.of(bytes).stream())
                .filter(call -> !call.startsWith("org/drools/model/") && !own.contains(call.substring(0, call.lastIndexOf('.'))))
                .filter(call -> !call.startsWith(VOCABULARY) || call.endsWith(".<init>") || call.endsWith(".graded")
                        || call.endsWith(".valueOf") || call.endsWith(".values"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
