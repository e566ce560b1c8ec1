package org.redress.rules.scenarios;

import java.util.List;
import org.redress.rules.checker.RuleProblem;

/**
 * What a release says about its own scenarios.
 *
 * @param hash     of the files that were tried
 * @param results  in the order of files and lines
 * @param coverage of every rule, in the order of the ids
 * @param problems of scenario files that could not be understood; their other rows were tried all the same
 */
public record ScenarioReport(String release, String hash, List<ScenarioResult> results, List<RuleCoverage> coverage,
        List<RuleProblem> problems) {

    public ScenarioReport {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
        problems = List.copyOf(problems);
    }

    /** Everything came out as expected, and everything was understood. */
    public boolean green() {
        return problems.isEmpty() && results.stream().allMatch(ScenarioResult::green);
    }

    public List<ScenarioResult> red() {
        return results.stream().filter(result -> !result.green()).toList();
    }

    /** Rules that no scenario makes fire. */
    public List<RuleCoverage> untried() {
        return coverage.stream().filter(rule -> rule.firedBy().isEmpty()).toList();
    }
}
