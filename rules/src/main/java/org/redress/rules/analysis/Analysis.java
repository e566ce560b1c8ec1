package org.redress.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.redress.rules.analysis.AnalysisReport.OrderDifference;
import org.redress.rules.analysis.MadeUpCases.MadeUp;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.RuleFailed;

/**
 * Tries a book on made-up cases: every combination of the values at which its rules can change their minds, as far as there
 * are not too many ({@link Combinations}). It asks the compiled rules and does not reason about their text, so what it
 * finds is what happens.
 */
public final class Analysis {

    /** Of the progress that is told. */
    public static final String STAGE = "ANALYSIS";

    private final RuleSources sources;
    private final CheckedBook checked;
    private final RuleBook book;
    private final WorthTrying worth;
    private final List<Findings> findings = new ArrayList<>();

    /** @param book compiled from the sources, after they were checked */
    public Analysis(RuleSources sources, CheckedBook checked, RuleBook book) {
        this.sources = sources;
        this.checked = checked;
        this.book = book;
        worth = new WorthTrying(Literals.of(checked.files(), book.numbers()));
    }

    /** @throws CancellationException once the progress says that nobody waits any more */
    public AnalysisReport report(Progress progress) {
        try (var orders = new OtherOrders(sources, checked, book, worth, progress)) {
            return report(orders, progress);
        }
    }

    private AnalysisReport report(OtherOrders orders, Progress progress) {
        int steps = Phase.values().length + 1;
        int done = 0;
        var dead = new ArrayList<AnalysisReport.DeadRule>();
        for (Phase phase : Phase.values()) {
            List<CheckedRule> rules = book.rules().getOrDefault(phase, List.of());
            Findings found = look(phase, rules, progress);
            findings.add(found);
            dead.addAll(found.dead(rules, worth));
            progress.at(STAGE, ++done, steps);
        }
        List<OrderDifference> differences = orders.differences();
        progress.at(STAGE, ++done, steps);
        return new AnalysisReport(sources.release(), sources.hash(),
                findings.stream().flatMap(found -> found.gaps().stream()).toList(), dead,
                findings.stream().flatMap(found -> found.overlaps().stream()).toList(),
                findings.stream().flatMap(found -> found.failures().stream()).toList(), differences, OtherOrders.TRIED,
                findings.stream().map(Findings::tried).toList());
    }

    private Findings look(Phase phase, List<CheckedRule> rules, Progress progress) {
        var cases = new MadeUpCases(phase, rules, worth);
        var found = new Findings(phase, cases);
        cases.forEach(made -> {
            notCancelled(progress);
            try {
                found.said(made, book.proposals(phase, made.facts(), made.clock()));
            } catch (RuleFailed e) {
                found.failed(made, e.getMessage());
            }
        });
        return found;
    }

    static void notCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The analysis was cancelled.");
        }
    }
}
