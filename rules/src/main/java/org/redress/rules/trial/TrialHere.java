package org.redress.rules.trial;

import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.redress.rules.analysis.Analysis;
import org.redress.rules.analysis.AnalysisReport;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
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
        return with(draft, book -> new ScenarioRun(draft, book).report(progress));
    }

    @Override
    public AnalysisReport analysis(RuleSources draft, Progress progress) {
        return with(draft, book -> new Analysis(draft, book).report(progress));
    }

    @Override
    public ImpactReport impact(RuleSources active, RuleSources draft, Iterator<ImpactCase> cases, long total,
            Consumer<ImpactRow> changed, Progress progress) {
        return with(active, before -> with(draft, after ->
                new Impact(before, after).on(cases, total, changed, progress)));
    }

    private static <R> R with(RuleSources sources, Function<RuleBook, R> trial) {
        try (RuleBook book = RuleBook.compile(sources)) {
            return trial.apply(book);
        } catch (CancellationException e) {
            throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The trial was cancelled.", e);
        }
    }
}
