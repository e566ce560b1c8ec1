package org.redress.rules.trial;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.redress.rules.book.Progress;

/** Lets one trial run and one wait; whoever comes then is sent away, because a queue of drafts is of no use to anybody. */
final class TrialQueue {

    /** Of the progress that a waiting caller is told. */
    static final String STAGE = "WAITING";

    private static final long LOOK_EVERY_MILLIS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private boolean running;
    private boolean waiting;

    /** Returns when it is the caller's turn. */
    void enter(Progress progress) {
        lock.lock();
        try {
            if (running && waiting) {
                throw new TrialFailed(TrialFailed.Reason.BUSY,
                        "One draft is being tried and another waits. Try again in a minute.");
            }
            waiting = true;
            try {
                while (running) {
                    progress.at(STAGE, 0, 1);
                    if (progress.cancelled()) {
                        throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The trial was cancelled while it waited.");
                    }
                    left.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
                running = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The trial was interrupted while it waited.", e);
            } finally {
                waiting = false;
            }
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            running = false;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
