package org.redress.sweep;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

import org.redress.settings.Settings;
import org.redress.sweep.DueRows.Due;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Several at once act on what is due, the oldest first, each on a batch of cases in one transaction. A batch that fails is
 * taken back as a whole and done case by case, so that only the case that is at fault is set aside.
 */
@ApplicationScoped
class Workers {

    /** Cases in one transaction: enough to share what is read and written, few enough that nobody waits long for a lock. */
    static final int BATCH = 100;

    /** So many batches are read at once for each worker. */
    private static final int BATCHES_AHEAD = 4;

    @Resource
    ManagedExecutorService executor;

    @Inject
    DueRows due;

    @Inject
    Batch batch;

    @Inject
    SetAsideRegister setAside;

    @Inject
    Settings settings;

    @Inject
    Pulse pulse;

    private final AtomicLong actedOn = new AtomicLong();

    /** So many cases since the start. */
    long actedOn() {
        return actedOn.get();
    }

    /**
     * Acts until nothing is left that was due at that instant, except what others hold.
     *
     * @param act    does the work of some cases in a transaction and says of how many
     * @param onward after every reading, for a sign of life
     */
    void actOn(Instant upTo, ToIntFunction<List<Long>> act, Runnable onward) {
        int workers = settings.sweepWorkers();
        int ahead = BATCH * BATCHES_AHEAD * workers;
        Due after = null;
        List<Due> read = due.next(ahead, upTo, null);
        while (!read.isEmpty()) {
            pulse.acts(true);
            int acted = together(workers, batches(read), act);
            onward.run();
            // What was done is not due any more; only where nothing was done does the reading have to go on behind it.
            after = acted > 0 ? null : read.get(read.size() - 1);
            read = due.next(ahead, upTo, after);
        }
    }

    private static Queue<List<Long>> batches(List<Due> read) {
        Set<Long> ids = new LinkedHashSet<>();
        read.forEach(d -> ids.add(d.caseId()));
        List<Long> all = new ArrayList<>(ids);
        Queue<List<Long>> batches = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < all.size(); i += BATCH) {
            batches.add(List.copyOf(all.subList(i, Math.min(i + BATCH, all.size()))));
        }
        return batches;
    }

    private int together(int workers, Queue<List<Long>> batches, ToIntFunction<List<Long>> act) {
        List<Future<Integer>> working = new ArrayList<>();
        for (int i = 1; i < Math.min(workers, batches.size()); i++) {
            working.add(executor.submit(() -> work(batches, act)));
        }
        int acted = 0;
        RuntimeException failure = null;
        try {
            acted = work(batches, act);
        } catch (RuntimeException e) {
            batches.clear();
            failure = e;
        }
        for (Future<Integer> worker : working) {
            try {
                acted += worker.get();
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new IllegalStateException("The sweep was interrupted.", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
        return acted;
    }

    private int work(Queue<List<Long>> batches, ToIntFunction<List<Long>> act) {
        int acted = 0;
        for (List<Long> ids = batches.poll(); ids != null; ids = batches.poll()) {
            acted += allOrEach(ids, act);
            pulse.beat();
        }
        return acted;
    }

    /** Once as a whole; after a failure each by itself, so that one case cannot hold up the others. */
    int allOrEach(List<Long> ids, ToIntFunction<List<Long>> act) {
        try {
            return counted(act.applyAsInt(ids));
        } catch (Exception e) {
            // Exception, because a commit that fails comes out of the transaction's interceptor undeclared and checked.
            insistOnTheDatabase(e);
            return ids.stream().mapToInt(id -> alone(id, act)).sum();
        }
    }

    private int alone(Long id, ToIntFunction<List<Long>> act) {
        try {
            return counted(act.applyAsInt(List.of(id)));
        } catch (Exception e) {
            insistOnTheDatabase(e);
            setAside.add(id, e);
            return 0;
        }
    }

    private int counted(int cases) {
        actedOn.addAndGet(cases);
        return cases;
    }

    /** No case is to blame for a database that went away: the round ends, and the next one finds all as it was. */
    private static void insistOnTheDatabase(Exception failure) {
        if (isOfTheDatabase(failure)) {
            throw new IllegalStateException("The database does not answer.", failure);
        }
    }

    /** Connections lost or not to be had (08, IronJacamar), a server shutting down (57P), H2 closed (90067, 90098, 90121). */
    static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            boolean gone = cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("08.*|57P.*|90067|90098|90121");
            if (gone || cause.getMessage() != null && cause.getMessage().startsWith("IJ0")) {
                return true;
            }
        }
        return false;
    }
}
