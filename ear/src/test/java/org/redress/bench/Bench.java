package org.redress.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * How fast Redress is on PostgreSQL, and how that changes when ten times as many cases lie there. Every figure is
 * also given as a ratio to what the same machine does in the same run without Redress: a static file over HTTP, a
 * committed row over JDBC.
 *
 * <p>System properties: {@code bench.sizes} (10000,100000), {@code bench.clients} (4), {@code bench.lifecycles} (200),
 * {@code bench.requests} (300).
 */
public final class Bench {

    private final Sheet sheet = new Sheet();
    private final List<Integer> sizes = Arrays.stream(System.getProperty("bench.sizes", "10000,100000").split(","))
            .map(Integer::valueOf).toList();
    private final int clients = Integer.getInteger("bench.clients", 4);
    private final int lifecycles = Integer.getInteger("bench.lifecycles", 200);
    private final int requests = Integer.getInteger("bench.requests", 300);

    public static void main(String[] arguments) throws Exception {
        new Bench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench -Dbench.sizes=%s -Dbench.clients=%d -Dbench.lifecycles=%d -Dbench.requests=%d",
                sizes.stream().map(String::valueOf).collect(Collectors.joining(",")), clients, lifecycles, requests);
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-bench"), postgres.environment());
                PastCases past = PastCases.open()) {
            sheet.line("Data      %s", past.origin());
            sheet.line("Start     %.1f s", server.start().toMillis() / 1000.0);
            Table table = new Table(sizes);
            int imported = warmUp(past);
            for (int size : sizes) {
                table.add("import, cases per second", size, new Import(past).of(size - imported));
                imported = size;
                postgres.settle();
                measure(table, size, postgres);
            }
            table.print(sheet);
        }
    }

    /** Otherwise the first size would pay for the compiling of the server's code. Answers how many cases it left. */
    private int warmUp(PastCases past) throws Exception {
        int some = Math.min(500, sizes.get(0) / 2);
        new Import(past).of(some);
        new Lifecycles(clients, lifecycles / 2).perSecond();
        return some;
    }

    private void measure(Table table, int size, Postgres postgres) throws Exception {
        double commits = new Baseline(postgres).commitsPerSecond(clients);
        Latency file = Latency.of(requests, new Baseline(postgres)::staticFile);
        table.add("baseline: committed rows per second, JDBC", size, commits);
        table.add("baseline: static file, p50 ms", size, file.p50());

        double rate = new Lifecycles(clients, lifecycles).perSecond();
        table.add("full lifecycles per second, " + clients + " clients", size, rate);
        table.add("  committed rows in the time of one lifecycle", size, commits / rate);

        Reading reading = new Reading();
        table.add("worklist, API", size, Latency.of(requests, reading::worklist), file);
        table.add("worklist, page", size, Latency.of(requests, reading::worklistPage), file);
        table.add("case, API", size, Latency.of(requests, reading::oneCase), file);
        table.add("case, page", size, Latency.of(requests, reading::casePage), file);
        table.add("journal of a case, API", size, Latency.of(requests, reading::journal), file);
        table.add("all cases of a status, API", size, Latency.of(requests, reading::openCases), file);
        table.add("full-text search, API", size, Latency.of(requests, reading::search), file);
        table.add("full-text search, page", size, Latency.of(requests, reading::searchPage), file);
    }
}
