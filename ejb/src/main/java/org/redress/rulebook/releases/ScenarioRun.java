package org.redress.rulebook.releases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.Scenario;
import org.redress.rules.scenarios.ScenarioFile;

/** The scenarios of a release, run against its own rules. */
final class ScenarioRun {

    private static final String FOLDER = "scenarios/";

    private final RuleSources sources;
    private final List<String> failures = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    ScenarioRun(RuleSources sources) {
        this.sources = sources;
    }

    TestReport report(long id) {
        sources.files().forEach((path, bytes) -> {
            if (path.startsWith(FOLDER)) {
                read(path, bytes);
            }
        });
        Set<String> untested = new TreeSet<>();
        try (RuleBook book = RuleBook.compile(sources)) {
            CheckedBook.of(sources.files()).files().forEach(file -> file.rules().stream().map(CheckedRule::id).forEach(untested::add));
            for (Scenario scenario : scenarios) {
                failures.addAll(scenario.failures(book));
                untested.removeAll(scenario.fires(book));
            }
        } catch (CompileFailed e) {
            e.problems().stream().map(RuleProblem::toString).forEach(failures::add);
        }
        return new TestReport(id, sources.hash(), failures.isEmpty() && untested.isEmpty(), scenarios.size(), List.copyOf(failures),
            List.copyOf(untested));
    }

    private void read(String path, byte[] bytes) {
        try {
            scenarios.addAll(ScenarioFile.read(path, new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            failures.add(e.getMessage());
        }
    }
}
