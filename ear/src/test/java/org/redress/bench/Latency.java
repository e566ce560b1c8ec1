package org.redress.bench;

import java.util.Arrays;

/** How long one call takes, in milliseconds, one call after the other. */
record Latency(double p50, double p95) {

    /** Calls that only make the machine warm: code compiled, caches filled. */
    private static final int WARM_UP = 50;

    /** Something that takes the number of the call and answers when it is done. */
    interface Call {
        void make(int number) throws Exception;
    }

    static Latency of(int calls, Call call) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            call.make(i);
        }
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            call.make(WARM_UP + i);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return new Latency(nanos[calls / 2] / 1e6, nanos[calls * 95 / 100] / 1e6);
    }
}
