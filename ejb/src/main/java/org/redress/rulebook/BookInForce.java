package org.redress.rulebook;

import java.util.concurrent.atomic.AtomicInteger;

import org.redress.rules.book.RuleBook;

/** A compiled rule book with the epoch in which it decides. Replaced by another, it closes when the last decision under way ended. */
final class BookInForce {

    private static final int CLOSED = -1;

    private final RuleBook book;
    private final long epoch;
    private final AtomicInteger asking = new AtomicInteger();
    private volatile boolean replaced;

    BookInForce(RuleBook book, long epoch) {
        this.book = book;
        this.epoch = epoch;
    }

    long epoch() {
        return epoch;
    }

    RuleBook book() {
        return book;
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
        if (asking.decrementAndGet() == 0 && replaced) {
            closeIfIdle();
        }
    }

    /** Nobody new will ask it. */
    void replace() {
        replaced = true;
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
