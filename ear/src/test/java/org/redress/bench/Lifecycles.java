package org.redress.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.redress.it.Api;
import org.redress.it.WholeWay;

/** Cases from the telephone to the archive, several people at once. */
record Lifecycles(int clients, int count) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    double perSecond() throws Exception {
        walk(clients * 3);
        long begin = System.nanoTime();
        walk(count);
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    private void walk(int cases) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> walks = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                walks.add(executor.submit(Lifecycles::one));
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static void one() {
        String title = "A parcel without a part, " + NUMBERS.incrementAndGet();
        String number = Api.as("intake").post("cases", WholeWay.complaint(title)).expecting(201).json().path("number").asText();
        WholeWay.STEPS.forEach(step -> step.on(number).expecting(200));
    }
}
