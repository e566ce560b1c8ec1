package org.redress.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.redress.rulebook.releases.CheckReport;
import org.redress.rulebook.releases.ReleaseState;
import org.redress.rulebook.releases.TestReport;
import org.redress.rules.analysis.AnalysisReport;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.ScenarioReport;
import org.redress.rules.scenarios.ScenarioResult;

class CheckOutcomeTest {

    private static final AnalysisReport SOUND = new AnalysisReport("2", "h", List.of(), List.of(), List.of(), List.of(), List.of(), 0, List.of());

    @Test
    void countsTheScenariosThatAreRedNotWhatDiffersInThem() {
        ScenarioResult red = new ScenarioResult("scenarios/a.csv", 2, "Because", Map.of(), List.of(), Set.of(), "It failed");
        TestReport test = new TestReport(2, "h", false, 1, List.of(), List.of(), List.of(),
            new ScenarioReport("2", "h", List.of(red), List.of(), List.of()));

        assertThat(said(report(SOUND, List.of("one", "two"), List.of("GR-10", "GR-20")), test))
            .containsExactly("One scenario is red.", "No scenario makes 2 of the rules fire.");
    }

    private static CheckReport report(AnalysisReport analysis, List<String> failures, List<String> untested) {
        return new CheckReport(2, ReleaseState.DRAFT, "h", false, List.<RuleProblem>of(), analysis, failures, untested);
    }

    private static List<String> said(CheckReport report, TestReport test) {
        return CheckOutcome.said(report, test, ResourceBundle.getBundle("org.redress.web.rulebook", Locale.ENGLISH), Locale.ENGLISH);
    }
}
