package org.redress.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    void sort(Long id) {
        try {
            sorting.sort(id);
        } catch (Exception e) {
            // Exception, because a commit that fails comes out of the transaction's interceptor undeclared and checked.
            LOG.log(System.Logger.Level.WARNING, "Mail " + id + " could not be sorted.", e);
            waiting.failed(id, e.getClass().getSimpleName());
        }
    }
}
