package org.redress.rules.scenarios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.checker.RuleProblem;

/** Tries all scenarios that travel with a release, and notes which rule fired for which of them. */
public final class ScenarioRun {

    /** Of the progress that is told. */
    public static final String STAGE = "SCENARIOS";

    private final RuleSources sources;
    private final RuleBook book;
    private final Map<String, CheckedRule> rules = new TreeMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    /** @param book compiled from the sources */
    public ScenarioRun(RuleSources sources, RuleBook book) {
        this.sources = sources;
        this.book = book;
        book.rules().values().forEach(ofPhase -> ofPhase.forEach(rule -> rules.put(rule.id(), rule)));
    }

    /** @throws CancellationException once the progress says that nobody waits any more */
    public ScenarioReport report(Progress progress) {
        List<Scenario> scenarios = scenarios();
        var results = new ArrayList<ScenarioResult>();
        var firedBy = new TreeMap<String, List<String>>();
        for (Scenario scenario : scenarios) {
            if (progress.cancelled()) {
                throw new CancellationException("The scenarios were cancelled.");
            }
            ScenarioResult result = scenario.result(book);
            results.add(result);
            result.fired().forEach(id -> firedBy.computeIfAbsent(id, i -> new ArrayList<>()).add(result.place()));
            progress.at(STAGE, results.size(), scenarios.size());
        }
        return new ScenarioReport(sources.release(), sources.hash(), results, rules.values().stream()
                .map(rule -> new RuleCoverage(rule.id(), rule.message(), rule.file(), rule.line(),
                        firedBy.getOrDefault(rule.id(), List.of()))).toList(), problems);
    }

    private List<Scenario> scenarios() {
        var scenarios = new ArrayList<Scenario>();
        var words = new ScenarioWords(rules.keySet(), KnownWords.NONE);
        sources.files().forEach((path, bytes) -> {
            if (path.startsWith(ScenarioFile.FOLDER)) {
                ScenarioFile file = ScenarioFile.of(path, new String(bytes, StandardCharsets.UTF_8), words);
                problems.addAll(file.errors());
                scenarios.addAll(file.scenarios());
            }
        });
        return scenarios;
    }
}
