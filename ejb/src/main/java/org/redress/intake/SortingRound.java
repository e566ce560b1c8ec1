package org.redress.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sorts what waits, one mail after the other; one that fails never stops the next. */
@ApplicationScoped
class SortingRound {

    private static final int AT_ONCE = 200;
    private static final System.Logger LOG = System.getLogger(SortingRound.class.getName());

    @Inject
    Sorting sorting;

    @Inject
    WaitingMails waiting;

    private final ReentrantLock turn = new ReentrantLock(true);

    /** All that wait, each once; what is not done then waits for the next round. */
    void all() {
        Set<Long> tried = new HashSet<>();
        for (List<Long> due = untried(tried); !due.isEmpty(); due = untried(tried)) {
            tried.addAll(due);
            due.forEach(this::sort);
        }
    }

    private List<Long> untried(Set<Long> tried) {
        return waiting.due(AT_ONCE).stream().filter(id -> !tried.contains(id)).toList();
    }

    /**
     * One mail, whoever brought it. On a node they take turns: a mail can be as large as it may, and how much its sender gets is counted
     * before it is given.
     */
    void sort(Long id) {
        turn.lock();
        try {
            sorting.sort(id);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            // Exception, because a commit that fails comes out of the transaction's interceptor undeclared and checked; and the two that
            // a mail made for it brings about. Both are over when its turn is.
            LOG.log(System.Logger.Level.WARNING, "Mail " + id + " could not be sorted.", e);
            waiting.failed(id, e.getClass().getSimpleName());
        } finally {
            turn.unlock();
        }
    }
}
