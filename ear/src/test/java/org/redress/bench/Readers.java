package org.redress.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** People who look at worklists, one page every half second each, as long as somebody measures. */
final class Readers {

    private static final List<String> WHO = List.of("handler", "head", "supervisor", "handler3");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService people;
    private volatile boolean over;

    private Readers(int count) {
        people = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            Reading reading = new Reading(WHO.get(i % WHO.size()));
            people.submit(() -> read(reading));
        }
    }

    static Readers begin(int count) {
        return new Readers(count);
    }

    static Readers reading(int count, Duration time) throws InterruptedException {
        Readers readers = begin(count);
        LockSupport.parkNanos(time.toNanos());
        readers.end();
        return readers;
    }

    private Void read(Reading reading) {
        for (int i = 0; !over; i++) {
            long begin = System.nanoTime();
            reading.worklistPage(i);
            nanos.add(System.nanoTime() - begin);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return null;
    }

    void end() throws InterruptedException {
        over = true;
        people.shutdown();
        if (!people.awaitTermination(1, TimeUnit.MINUTES) || nanos.isEmpty()) {
            throw new IllegalStateException("Nobody could read a page.");
        }
        Collections.sort(nanos);
    }

    int count() {
        return nanos.size();
    }

    double p50() {
        return nanos.get(nanos.size() / 2) / 1e6;
    }

    double p95() {
        return nanos.get(nanos.size() * 95 / 100) / 1e6;
    }
}
