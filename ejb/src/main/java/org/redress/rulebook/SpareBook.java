package org.redress.rulebook;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.redress.rules.book.RuleSources;

/** The book that decided before, still compiled: the way back must not wait for a compiler. */
final class SpareBook {

    private final AtomicReference<OpenBook> kept = new AtomicReference<>();

    /** Lets go of the one that was kept. */
    void put(OpenBook book) {
        OpenBook older = kept.getAndSet(book);
        if (older != null) {
            older.letGo();
        }
    }

    /** The book of these files, if it is the one that is kept; it is kept no longer then. */
    Optional<OpenBook> take(RuleSources sources) {
        OpenBook book = kept.get();
        boolean same = book != null && book.is(sources.release(), sources.hash()) && kept.compareAndSet(book, null);
        return same ? Optional.of(book) : Optional.empty();
    }
}
