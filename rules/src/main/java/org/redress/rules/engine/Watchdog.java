package org.redress.rules.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.KieSession;

/**
 * Halts the session of a decision that computes for too long. What counts is the time the deciding thread computed,
 * not the time that went by: on a busy machine a decision may have to wait, and that is no fault of a rule.
 *
 * <p>It is used by one decision; all share one sleeping thread, which ends when there was nothing to watch for a while,
 * so that an undeployed application leaves none behind.
 */
public final class Watchdog implements AutoCloseable {

    private static final long LIMIT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final long threadId = Thread.currentThread().getId();
    private final long limit;
    private volatile long before;
    private volatile Future<?> alarm;
    private volatile KieSession session;
    private volatile boolean expired;
    private volatile boolean closed;

    public Watchdog() {
        this(LIMIT_NANOS);
    }

    Watchdog(long limitNanos) {
        limit = limitNanos;
    }

    /** One that never barks, for the first run of a rule book, when everything is slow. */
    public static Watchdog asleep() {
        return new Watchdog(Long.MAX_VALUE);
    }

    /** From now on this is the session to halt; the time counts from the first. Often all is known and there is none. */
    void watch(KieSession watched) {
        session = watched;
        if (watched != null && alarm == null && limit != Long.MAX_VALUE) {
            before = computed();
            alarm = TIMER.schedule(this::look, limit, TimeUnit.NANOSECONDS);
        }
    }

    boolean expired() {
        return expired;
    }

    @Override
    public void close() {
        closed = true;
        session = null;
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    private void look() {
        if (closed) {
            return;
        }
        long left = limit - (computed() - before);
        if (left > 0) {
            alarm = TIMER.schedule(this::look, Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
            return;
        }
        expired = true;
        KieSession running = session;
        if (running != null) {
            running.halt();
        }
    }

    private long computed() {
        long time = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(threadId) : -1;
        return time >= 0 ? time : System.nanoTime();
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "redress-rule-watchdog");
            thread.setDaemon(true);
            // Not the caller's: it would keep a whole application in memory.
            thread.setContextClassLoader(Watchdog.class.getClassLoader());
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }
}
