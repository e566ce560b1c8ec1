package org.redress.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.it.Api;
import org.redress.it.Postgres;

/** What this machine does at this moment without anything of Redress in the way. */
record Baseline(Postgres postgres) {

    private static final Duration FOR = Duration.ofSeconds(5);

    /** Rows of some 200 bytes, each committed by itself. */
    double commitsPerSecond(int clients) throws Exception {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_baseline (id bigserial primary key, word varchar(300))");
        }
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        try {
            List<Future<Integer>> inserted = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                inserted.add(executor.submit(this::insert));
            }
            int all = 0;
            for (Future<Integer> one : inserted) {
                all += one.get();
            }
            return all / (double) FOR.toSeconds();
        } finally {
            executor.shutdown();
        }
    }

    void staticFile(int number) {
        Api.anonymous().get("/redress/assets/favicon.svg").expecting(200);
    }

    private int insert() throws Exception {
        long end = System.nanoTime() + FOR.toNanos();
        int rows = 0;
        try (Connection connection = connect();
                var statement = connection.prepareStatement("insert into bench_baseline (word) values (?)")) {
            while (System.nanoTime() < end) {
                statement.setString(1, "A row as long as a small case, and nothing behind it. ".repeat(4));
                statement.executeUpdate();
                rows++;
            }
        }
        return rows;
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(postgres.url(), "redress", "redress");
    }
}
