package org.redress.rules.impact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.redress.rules.book.Decision;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.checker.Phase;

/**
 * What a draft would do to cases: each is decided by the active book and by the draft, and the two decisions are compared.
 * It asks and counts, and has nothing that it could write to.
 */
public final class Impact {

    /** Of the progress that is told. */
    public static final String STAGE = "IMPACT";

    private static final int AT_ONCE = 256;

    private final RuleBook active;
    private final RuleBook draft;
    private final boolean sameEscalation;
    private final int threads;

    public Impact(RuleBook active, RuleBook draft) {
        this(active, draft, Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())));
    }

    Impact(RuleBook active, RuleBook draft, int threads) {
        // Looking for hints in long texts costs more than all other phases together.
        Set<Phase> alike = same(Phase.SUGGESTIONS, active, draft) ? EnumSet.of(Phase.SUGGESTIONS) : Set.of();
        this.active = active.forManyCases(alike);
        this.draft = draft.forManyCases(alike);
        this.sameEscalation = same(Phase.ESCALATION, active, draft);
        this.threads = threads;
    }

    private static boolean same(Phase phase, RuleBook active, RuleBook draft) {
        return active.fingerprint(phase).equals(draft.fingerprint(phase));
    }

    private Comparison compare(ImpactCase asked) {
        Decision was = Opinion.decide(active, asked);
        Decision would = Opinion.decide(draft, asked);
        boolean tellsTheSame = sameEscalation && was.grade() == would.grade();
        return !asked.open() || tellsTheSame ? new Comparison(asked, Opinion.silent(was), Opinion.silent(would))
                : new Comparison(asked, Opinion.telling(active, asked, was), Opinion.telling(draft, asked, would));
    }

    /**
     * @param cases    read once, by one thread at a time
     * @param changed  is told of each case that the draft changes, by one thread at a time, in no order
     * @param total    how many cases there are, for the progress; 0 when nobody knows
     * @throws CancellationException once the progress says that nobody waits any more
     */
    public ImpactReport on(Iterator<ImpactCase> cases, long total, Consumer<ImpactRow> changed, Progress progress) {
        long begun = System.nanoTime();
        var run = new Run(cases, total, changed, progress);
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "redress-impact");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var parts = new ArrayList<Future<Totals>>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(run::work));
            }
            var totals = new Totals();
            for (Future<Totals> part : parts) {
                totals.addAll(part.get());
            }
            progress.at(STAGE, run.done, run.done);
            return totals.report(active, draft, (System.nanoTime() - begun) / 1_000_000);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The impact was interrupted.");
        } finally {
            run.over = true;
            pool.shutdownNow();
        }
    }

    /** What the threads of one run share. */
    private final class Run {

        private final Iterator<ImpactCase> cases;
        private final long total;
        private final Consumer<ImpactRow> changed;
        private final Progress progress;
        private volatile boolean over;
        private volatile long done;

        Run(Iterator<ImpactCase> cases, long total, Consumer<ImpactRow> changed, Progress progress) {
            this.cases = cases;
            this.total = total;
            this.changed = changed;
            this.progress = progress;
        }

        Totals work() {
            var totals = new Totals();
            for (List<ImpactCase> some = next(); !some.isEmpty(); some = next()) {
                var rows = new ArrayList<ImpactRow>();
                for (ImpactCase one : some) {
                    ImpactRow row = totals.add(one, compare(one));
                    if (row != null) {
                        rows.add(row);
                    }
                }
                tell(rows, some.size());
            }
            return totals;
        }

        private synchronized List<ImpactCase> next() {
            if (over || progress.cancelled()) {
                over = true;
                throw new CancellationException("The impact was cancelled.");
            }
            var some = new ArrayList<ImpactCase>(AT_ONCE);
            while (some.size() < AT_ONCE && cases.hasNext()) {
                some.add(cases.next());
            }
            return some;
        }

        private synchronized void tell(List<ImpactRow> rows, int asked) {
            rows.forEach(changed);
            done += asked;
            progress.at(STAGE, done, total);
        }
    }
}
