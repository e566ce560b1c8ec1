package org.redress.impacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.redress.casework.FactsOfCases;
import org.redress.rulebook.releases.DraftTrials;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.Impact;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.impact.ImpactRow;
import org.redress.rules.trial.TrialFailed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Works on an impact, in a thread of its own and in no transaction: it reads cases page by page, and nothing waits for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImpactWork {

    private static final System.Logger LOG = System.getLogger(ImpactWork.class.getName());
    private static final int PAGE = 500;
    /** Of the cases that are listed; the figures count all. */
    private static final int MOST_ROWS = 5_000;
    private static final long TELL_EVERY_NANOS = 1_000_000_000L;
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    @Inject
    FactsOfCases facts;

    @Inject
    DraftTrials trials;

    @Inject
    ImpactJobs jobs;

    @Inject
    Clock clock;

    @Asynchronous
    @PermitAll
    public void run(Long job, RuleSources active, RuleSources draft, int days) {
        try {
            Instant since = clock.instant().minus(Duration.ofDays(days));
            long total = facts.count(since);
            List<ImpactRow> rows = new ArrayList<>();
            Watch watch = new Watch(job, total);
            ImpactReport report = inTurn(watch, () -> trials.longRoom().impact(active, draft, new AllOf(since, watch), total,
                row -> keep(rows, row), watch));
            jobs.progress(job, total, total);
            jobs.done(job, report, rows);
            LOG.log(System.Logger.Level.INFO, "Release {0} would change {1} of {2} cases.", draft.release(), report.changed(), report.cases());
        } catch (CompileFailed | TrialFailed e) {
            jobs.failed(job, e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The impact of release " + draft.release() + " broke off.", e);
            jobs.failed(job, "It broke off. The operator finds the reason in the log.");
        }
    }

    /** Nobody stands at the door of the trial to come again, so this does. */
    private static ImpactReport inTurn(Watch watch, Supplier<ImpactReport> impact) {
        long begin = System.nanoTime();
        while (true) {
            try {
                watch.tell();
                return impact.get();
            } catch (TrialFailed e) {
                boolean patient = e.reason() == TrialFailed.Reason.BUSY && !watch.cancelled() && System.nanoTime() - begin < PATIENCE_NANOS;
                if (!patient) {
                    throw e;
                }
                LockSupport.parkNanos(TELL_EVERY_NANOS);
            }
        }
    }

    private static void keep(List<ImpactRow> rows, ImpactRow row) {
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        }
    }

    /**
     * How far it is. The trial tells it in a thread of its own, which has nothing to do with the database; the thread that reads
     * cases writes it down.
     */
    private final class Watch implements Progress {

        private final Long job;
        private volatile long done;
        private volatile long total;
        private volatile boolean wanted = true;
        private long told = System.nanoTime();

        Watch(Long job, long total) {
            this.job = job;
            this.total = total;
        }

        @Override
        public void at(String stage, long cases, long of) {
            if (stage.equals(Impact.STAGE)) {
                done = cases;
                total = of;
            }
        }

        @Override
        public boolean cancelled() {
            return !wanted;
        }

        void tell() {
            if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                told = System.nanoTime();
                wanted = jobs.progress(job, done, total);
            }
        }
    }

    /** The cases one after the other, a page at a time. */
    private final class AllOf implements Iterator<ImpactCase> {

        private final Instant closedSince;
        private final Watch watch;
        private long after;
        private Iterator<ImpactCase> page = List.<ImpactCase>of().iterator();

        AllOf(Instant closedSince, Watch watch) {
            this.closedSince = closedSince;
            this.watch = watch;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext()) {
                watch.tell();
                FactsOfCases.Page read = facts.page(after, PAGE, closedSince);
                after = read.last();
                page = read.cases().iterator();
            }
            return page.hasNext();
        }

        @Override
        public ImpactCase next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more cases.");
            }
            return page.next();
        }
    }
}
