package org.redress.rulebook.releases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.redress.problems.Refusal;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.CheckedDraft;
import org.redress.rules.scenarios.Expectation;
import org.redress.rules.scenarios.RuleCoverage;
import org.redress.rules.scenarios.ScenarioReport;
import org.redress.rules.scenarios.ScenarioResult;
import org.redress.rules.trial.DraftReport;
import org.redress.rules.trial.TrialFailed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has a release tried, and says what stands in its way. */
@ApplicationScoped
class Examination {

    /** @param test null where it did not come to one */
    record Examined(CheckReport check, TestReport test) {

        static Examined of(CheckReport analysed, TestReport test) {
            return new Examined(analysed.with(test), test);
        }
    }

    @Inject
    DraftTrials trials;

    @Inject
    HouseWords house;

    /** @throws Refusal conflict, where the trial came to no end */
    Examined check(long id, RuleSources sources) {
        try {
            DraftReport found = trials.room().check(sources, Progress.UNWATCHED);
            CheckReport report = CheckReport.analysed(id, sources.hash(), found.analysis());
            return found.scenarios() == null ? new Examined(report, null) : Examined.of(report, tested(id, sources, found.scenarios()));
        } catch (CompileFailed e) {
            return new Examined(CheckReport.unusable(id, sources.hash(), all(sources, e)), null);
        } catch (TrialFailed e) {
            throw ended(id, e);
        }
    }

    /** Rules that cannot be used shall not hide what is wrong with the scenarios. */
    private List<RuleProblem> all(RuleSources sources, CompileFailed failed) {
        Set<RuleProblem> problems = new LinkedHashSet<>(CheckedDraft.of(sources.files(), house.known()).problems());
        problems.addAll(failed.problems());
        return List.copyOf(problems);
    }

    /** @throws Refusal conflict, where the trial came to no end */
    TestReport test(long id, RuleSources sources) {
        try {
            return tested(id, sources, trials.room().scenarios(sources, Progress.UNWATCHED));
        } catch (CompileFailed e) {
            return new TestReport(id, sources.hash(), false, 0, List.of(), List.of(), e.problems(), null);
        } catch (TrialFailed e) {
            throw ended(id, e);
        }
    }

    private static TestReport tested(long id, RuleSources sources, ScenarioReport found) {
        List<String> untested = found.untried().stream().map(RuleCoverage::rule).toList();
        return new TestReport(id, sources.hash(), found.green() && untested.isEmpty(), found.results().size(), failures(found), untested,
            List.of(), found);
    }

    private static List<String> failures(ScenarioReport report) {
        List<String> failures = new ArrayList<>();
        report.problems().forEach(problem -> failures.add(problem.toString()));
        for (ScenarioResult result : report.red()) {
            if (result.failure() != null) {
                failures.add(result.place() + ": " + result.failure());
            }
            result.columns().stream().filter(column -> !column.met()).forEach(column -> failures.add(said(result, column)));
        }
        return failures;
    }

    private static String said(ScenarioResult result, Expectation column) {
        return result.place() + ": " + column.column() + " is " + column.actual() + ", not " + column.expected() + ". (" + result.why() + ")";
    }

    private static Refusal ended(long id, TrialFailed e) {
        return Refusal.conflict("Release " + id + " could not be tried: " + e.getMessage(),
            e.reason() == TrialFailed.Reason.BUSY ? "Try again in a moment." : null);
    }
}
