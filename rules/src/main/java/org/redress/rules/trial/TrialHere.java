package org.redress.rules.trial;

import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.redress.rules.analysis.Analysis;
import org.redress.rules.analysis.AnalysisReport;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.impact.Impact;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.impact.ImpactRow;
import org.redress.rules.scenarios.ScenarioReport;
import org.redress.rules.scenarios.ScenarioRun;

/**
 * Tries a draft in this very process: what the process of {@link TrialJvm} does, and what a test does. A server does not:
 * nothing here bounds time or memory.
 */
public final class TrialHere implements Trials {

    @Override
    public ScenarioReport scenarios(RuleSources draft, Progress progress) {
        return with(draft, (checked, book) -> new ScenarioRun(draft, book).report(progress));
    }

    @Override
    public DraftReport check(RuleSources draft, Progress progress) {
        return with(draft, (checked, book) -> {
            AnalysisReport analysis = new Analysis(draft, checked, book).report(progress);
            return new DraftReport(analysis, analysis.sound() ? new ScenarioRun(draft, book).report(progress) : null);
        });
    }

    @Override
    public ImpactReport impact(RuleSources active, RuleSources draft, Iterator<ImpactCase> cases, long total,
            Consumer<ImpactRow> changed, Progress progress) {
        return with(active, (seen, before) -> with(draft, (checked, after) ->
                new Impact(before, after).on(cases, total, changed, progress)));
    }

    private static <R> R with(RuleSources sources, BiFunction<CheckedBook, RuleBook, R> trial) {
        CheckedBook checked = CheckedBook.of(sources.files());
        try (RuleBook book = RuleBook.compile(sources, checked)) {
            return trial.apply(checked, book);
        } catch (CancellationException e) {
            throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The trial was cancelled.", e);
        }
    }
}
