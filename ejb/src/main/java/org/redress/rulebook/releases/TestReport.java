package org.redress.rulebook.releases;

import java.util.List;

import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.ScenarioReport;

/**
 * Whether a release does what its scenarios say.
 *
 * @param hash      of the files that were tested
 * @param scenarios how many there are
 * @param failures  what came out otherwise, or cannot be read; one sentence each, beginning with file and line
 * @param untested  ids of the rules that no scenario makes fire
 * @param problems  why nothing could be tested; empty where the files can be used
 * @param report    every scenario and every rule; null where nothing could be tested
 */
public record TestReport(long id, String hash, boolean passed, int scenarios, List<String> failures, List<String> untested,
    List<RuleProblem> problems, ScenarioReport report) {
}
