package org.redress.rulebook.releases;

import java.util.List;

import org.redress.rules.analysis.AnalysisReport;
import org.redress.rules.checker.RuleProblem;

/**
 * Whether a release can be used at all.
 *
 * @param hash     of the files that were checked
 * @param problems of the files; empty where they can be used
 * @param analysis gaps, dead rules, overlaps and the order of rules, by trying out made-up cases; null where the files cannot be used
 */
public record CheckReport(long id, ReleaseState state, String hash, boolean passed, List<RuleProblem> problems, AnalysisReport analysis) {

    /** What keeps it from being submitted, in one line. */
    String found() {
        if (passed) {
            return null;
        }
        return analysis == null ? problems.size() + " problems" : analysis.gaps().size() + " gaps, " + analysis.dead().size() + " dead rules, "
            + analysis.failed().size() + " failing cases, " + analysis.order().size() + " differences by order";
    }
}
