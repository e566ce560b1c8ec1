package org.redress.rules.trial;

/**
 * Ends a trial process that nobody waits for any more, whatever its other threads do: when the process that started it is
 * gone, and when it has lived for too long. The starting process ends it sooner; this is for when that cannot.
 */
final class Guard {

    static final int ABANDONED = 81;
    static final int TOO_OLD = 82;

    private static final long LOOK_EVERY_MILLIS = 500;

    private Guard() {
    }

    /** @param millis the longest that this process may live */
    static void start(long millis) {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        long begun = System.nanoTime();
        var thread = new Thread(() -> watch(parent, begun, millis), "redress-trial-guard");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private static void watch(ProcessHandle parent, long begun, long millis) {
        while (true) {
            if (parent != null && !parent.isAlive()) {
                Runtime.getRuntime().halt(ABANDONED);
            }
            if ((System.nanoTime() - begun) / 1_000_000 > millis) {
                Runtime.getRuntime().halt(TOO_OLD);
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Runtime.getRuntime().halt(ABANDONED);
            }
        }
    }
}
