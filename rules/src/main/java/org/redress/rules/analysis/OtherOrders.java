package org.redress.rules.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
 * Whether a book says the same when its rules are written in another order. Each order is compiled anew, so this goes on in
 * a thread of its own, beside the made-up cases: an author waits for the longer of the two, not for both.
 */
final class OtherOrders implements AutoCloseable {

    /** So many others beside the one in which the rules are written. */
    static final int TRIED = 2;

    /** Of a phase, asked in each order: the order matters for many cases or for none. */
    private static final int CASES = 2_000;

    private static final int MOST_DIFFERENCES = 10;

    private final RuleSources sources;
    private final CheckedBook checked;
    private final RuleBook book;
    private final WorthTrying worth;
    private final Progress progress;
    private final FutureTask<List<OrderDifference>> comparison = new FutureTask<>(this::compare);
    private final Thread thread = new Thread(comparison, "redress-other-orders");
    private volatile boolean closed;

    OtherOrders(RuleSources sources, CheckedBook checked, RuleBook book, WorthTrying worth, Progress progress) {
        this.sources = sources;
        this.checked = checked;
        this.book = book;
        this.worth = worth;
        this.progress = progress;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for them.
     *
     * @throws CancellationException once the progress says that nobody waits any more
     */
    List<OrderDifference> differences() {
        try {
            return comparison.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The rules could not be tried in another order.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The analysis was interrupted.");
        }
    }

    private List<OrderDifference> compare() {
        var differences = new ArrayList<OrderDifference>();
        for (int seed = 1; seed <= TRIED; seed++) {
            var order = new OtherOrder(seed);
            notCancelled();
            try (RuleBook other = RuleBook.compile(sources, checked, order::of)) {
                compare(other, differences);
            }
        }
        return differences;
    }

    private void compare(RuleBook other, List<OrderDifference> differences) {
        for (Map.Entry<Phase, List<CheckedRule>> phase : book.rules().entrySet()) {
            var cases = new MadeUpCases(phase.getKey(), phase.getValue(), worth);
            cases.some(CASES, made -> {
                notCancelled();
                String said = said(book, phase.getKey(), made);
                String otherwise = said(other, phase.getKey(), made);
                if (!said.equals(otherwise) && differences.size() < MOST_DIFFERENCES) {
                    differences.add(new OrderDifference(phase.getKey(), said, otherwise, cases.example(made)));
                }
            });
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

    private void notCancelled() {
        if (closed) {
            throw new CancellationException("The analysis broke off.");
        }
        Analysis.notCancelled(progress);
    }

    /** Nobody asks the book any more once this returns: whoever made it may close it. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
