package org.redress.faults;

import java.util.concurrent.atomic.AtomicInteger;

/** What all clerks share: whether there is still work to do, and how much was done. */
final class WorkingDay {

    private final AtomicInteger deeds = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile boolean over;

    boolean goesOn() {
        return !over;
    }

    void end() {
        over = true;
    }

    void deed() {
        deeds.incrementAndGet();
    }

    /** A call whose answer never came. */
    void cutOff() {
        cutOff.incrementAndGet();
    }

    int deeds() {
        return deeds.get();
    }

    int callsCutOff() {
        return cutOff.get();
    }
}
