package org.redress.rulebook.releases;

import java.util.List;

import org.redress.rules.analysis.AnalysisReport;
import org.redress.rules.checker.RuleProblem;

/**
 * Whether a release is fit to be put forward: it can be used, leaves nothing undecided, and does what its scenarios say.
 *
 * @param hash     of the files that were checked
 * @param problems of the files; empty where they can be used
 * @param analysis gaps, dead rules, overlaps and the order of rules, by trying out made-up cases; null where the files cannot be used
 * @param failures of its scenarios, one sentence each, beginning with file and line; empty where it came to no trial of them
 * @param untested ids of the rules that no scenario makes fire
 */
public record CheckReport(long id, ReleaseState state, String hash, boolean passed, List<RuleProblem> problems, AnalysisReport analysis,
    List<String> failures, List<String> untested) {

    static CheckReport unusable(long id, String hash, List<RuleProblem> problems) {
        return new CheckReport(id, null, hash, false, problems, null, List.of(), List.of());
    }

    static CheckReport analysed(long id, String hash, AnalysisReport analysis) {
        return new CheckReport(id, null, hash, analysis.sound(), List.of(), analysis, List.of(), List.of());
    }

    CheckReport with(TestReport test) {
        return new CheckReport(id, state, hash, passed && test.passed(), problems, analysis, test.failures(), test.untested());
    }

    CheckReport in(ReleaseState now) {
        return new CheckReport(id, now, hash, passed, problems, analysis, failures, untested);
    }

    /** What keeps it from being submitted, in one line; null where nothing does. */
    String found() {
        if (passed) {
            return null;
        }
        if (analysis == null) {
            return problems.size() + " problems";
        }
        return analysis.sound() ? failures.size() + " failures, " + untested.size() + " rules untested"
            : analysis.gaps().size() + " gaps, " + analysis.dead().size() + " dead rules, " + analysis.failed().size() + " failing cases, "
                + analysis.order().size() + " differences by order";
    }
}
