package org.redress.rulebook;

import java.util.concurrent.atomic.AtomicInteger;

import org.redress.rules.book.RuleBook;

/** A compiled rule book that somebody may be asking. Let go of, it closes when the last decision under way ended. */
final class OpenBook {

    private static final int CLOSED = -1;

    private final RuleBook book;
    private final AtomicInteger asking = new AtomicInteger();
    private volatile boolean unwanted;

    OpenBook(RuleBook book) {
        this.book = book;
    }

    RuleBook book() {
        return book;
    }

    boolean is(String release, String hash) {
        return book.release().equals(release) && book.hash().equals(hash);
    }

    /** @return false where it is closed already, and another one is there to be asked */
    boolean enter() {
        while (true) {
            int now = asking.get();
            if (now == CLOSED) {
                return false;
            }
            if (asking.compareAndSet(now, now + 1)) {
                return true;
            }
        }
    }

    void leave() {
        if (asking.decrementAndGet() == 0 && unwanted) {
            closeIfIdle();
        }
    }

    /** Nobody new will ask it. */
    void letGo() {
        unwanted = true;
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (asking.compareAndSet(0, CLOSED)) {
            book.close();
        }
    }

    boolean isClosed() {
        return asking.get() == CLOSED;
    }
}
