package org.redress.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.redress.rules.analysis.AnalysisReport.OrderDifference;
import org.redress.rules.analysis.MadeUpCases.MadeUp;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.RuleFailed;

/**
 * Tries a book on made-up cases: every combination of the values at which its rules can change their minds, as far as there
 * are not too many ({@link Combinations}). It asks the compiled rules and does not reason about their text, so what it
 * finds is what happens.
 */
public final class Analysis {

    /** Of the progress that is told. */
    public static final String STAGE = "ANALYSIS";

    private static final int OTHER_ORDERS = 2;

    /** Of a phase, asked in each order: the order matters for many cases or for none. */
    private static final int CASES_IN_OTHER_ORDER = 2_000;

    private static final int MOST_DIFFERENCES = 10;

    private final RuleSources sources;
    private final RuleBook book;
    private final WorthTrying worth;
    private final List<Findings> findings = new ArrayList<>();
    private final List<OrderDifference> differences = new ArrayList<>();

    /** @param book compiled from the sources */
    public Analysis(RuleSources sources, RuleBook book) {
        this.sources = sources;
        this.book = book;
        worth = new WorthTrying(Literals.of(CheckedBook.of(sources.files()).files(), book.numbers()));
    }

    /** @throws CancellationException once the progress says that nobody waits any more */
    public AnalysisReport report(Progress progress) {
        int steps = Phase.values().length + OTHER_ORDERS;
        int done = 0;
        var dead = new ArrayList<AnalysisReport.DeadRule>();
        for (Phase phase : Phase.values()) {
            List<CheckedRule> rules = book.rules().getOrDefault(phase, List.of());
            Findings found = look(phase, rules, progress);
            findings.add(found);
            dead.addAll(found.dead(rules, worth));
            progress.at(STAGE, ++done, steps);
        }
        for (int order = 1; order <= OTHER_ORDERS; order++) {
            compare(order, progress);
            progress.at(STAGE, ++done, steps);
        }
        return new AnalysisReport(sources.release(), sources.hash(),
                findings.stream().flatMap(found -> found.gaps().stream()).toList(), dead,
                findings.stream().flatMap(found -> found.overlaps().stream()).toList(),
                findings.stream().flatMap(found -> found.failures().stream()).toList(), differences, OTHER_ORDERS,
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

    private void compare(int order, Progress progress) {
        notCancelled(progress);
        try (RuleBook other = RuleBook.compile(sources, files -> new OtherOrder(order).of(files))) {
            for (Map.Entry<Phase, List<CheckedRule>> phase : book.rules().entrySet()) {
                var cases = new MadeUpCases(phase.getKey(), phase.getValue(), worth);
                cases.some(CASES_IN_OTHER_ORDER, made -> {
                    notCancelled(progress);
                    compare(other, phase.getKey(), cases, made);
                });
            }
        }
    }

    private void compare(RuleBook other, Phase phase, MadeUpCases cases, MadeUp made) {
        String said = said(book, phase, made);
        String otherwise = said(other, phase, made);
        if (!said.equals(otherwise) && differences.size() < MOST_DIFFERENCES) {
            differences.add(new OrderDifference(phase, said, otherwise, cases.example(made)));
        }
    }

    private static String said(RuleBook book, Phase phase, MadeUp made) {
        try {
            var said = new TreeSet<String>();
            for (Proposed proposed : book.proposals(phase, made.facts(), made.clock())) {
                said.add(proposed.rule().id() + " " + proposed.proposal());
            }
            return String.join(", ", said);
        } catch (RuleFailed e) {
            // Which of several failing rules is named may depend on the order; that it failed must not.
            return "failed";
        }
    }

    private static void notCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The analysis was cancelled.");
        }
    }
}
