package org.redress.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Api;
import org.redress.it.CaseCopies;
import org.redress.it.Models;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * How fast due work is done when very much of it falls due at once, whether it is done exactly once, what people notice of
 * it meanwhile, and what a round costs that has nothing to do although a million clocks run.
 *
 * <p>System properties: {@code bench.sweep.due} (100000), {@code bench.sweep.idle} (1000000), {@code bench.sweep.readers} (4).
 */
public final class SweepBench {

    /** Of the clocks that fall due, so many are warnings; the others run out, and each escalates by one level. */
    private static final double WARNINGS = 0.6;
    private static final Duration AHEAD = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int CLOCKS_OF_A_CASE = 3;
    private static final int MOST_WARMING = 20_000;

    private final Sheet sheet = new Sheet();
    private final int due = Integer.getInteger("bench.sweep.due", 100_000);
    private final int idle = Integer.getInteger("bench.sweep.idle", 1_000_000);
    private final int readers = Integer.getInteger("bench.sweep.readers", 4);

    public static void main(String[] arguments) throws Exception {
        new SweepBench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench sweep -Dbench.sweep.due=%d -Dbench.sweep.idle=%d -Dbench.sweep.readers=%d", due, idle, readers);
        sheet.line("Data      cases that the product recorded, routed and assigned, multiplied by SQL: every row that it wrote but the mail,");
        sheet.line("          times moved, journals sealed anew. %d %% warnings, the others breaches with one escalation each", Math.round(WARNINGS * 100));
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-bench"), postgres.environment());
                Connection connection = DriverManager.getConnection(postgres.url(), "redress", "redress")) {
            sheet.line("Start     %.1f s", server.start().toMillis() / 1000.0);
            Ledger ledger = new Ledger(connection);
            Models models = Models.make(connection);
            CaseCopies copies = new CaseCopies(connection, Instant.now().atZone(ZoneOffset.UTC).getYear());
            warmUp(copies, models, ledger);
            actOnMany(copies, models, ledger, postgres, server);
            watchMany(copies, models, ledger, postgres);
        }
    }

    /** Otherwise the first thousands, and the first readers, would pay for the compiling of the server's code. */
    private void warmUp(CaseCopies copies, Models models, Ledger ledger) throws Exception {
        int cases = Math.max(20, Math.min(MOST_WARMING, due / 5));
        Instant now = Instant.now();
        fallDue(copies, models, cases, now);
        Readers early = Readers.begin(readers);
        ledger.awaitNothingDueAt(now, PATIENCE);
        early.end();
        sheet.line("Warm-up   %,d cases and %,d pages", cases, early.count());
    }

    private static void fallDue(CaseCopies copies, Models models, int count, Instant at) throws Exception {
        int warnings = (int) (count * WARNINGS);
        copies.make(models.fresh(), warnings, CaseCopies.untilIs("warn_at", at), Models.STEP);
        copies.make(models.warned(), count - warnings, CaseCopies.untilIs("due_at", at), Models.STEP);
    }

    private void actOnMany(CaseCopies copies, Models models, Ledger ledger, Postgres postgres, ServerProcess server) throws Exception {
        // Far enough ahead to make them all before; moved to the very moment afterwards would be another index than the product's.
        long begin = System.nanoTime();
        Instant at = Instant.now().plus(Duration.ofMillis(due * 2L)).plus(AHEAD.multipliedBy(4));
        at = Instant.ofEpochSecond(at.getEpochSecond());
        fallDue(copies, models, due, at);
        double making = seconds(begin);
        postgres.settle();
        double commits = new Baseline(postgres).commitsPerSecond(readers);
        Latency file = Latency.of(200, new Baseline(postgres)::staticFile);
        Ledger.Counts before = ledger.counts(at);
        Readers without = Readers.reading(readers, Duration.ofSeconds(15));
        long wait = Duration.between(Instant.now(), at).toMillis();
        if (wait < 0) {
            throw new IllegalStateException("The cases fell due before all was made; this machine is slower than expected.");
        }
        LockSupport.parkUntil(at.toEpochMilli());
        double serverBefore = server.computed().toMillis() / 1000.0;
        double postgresBefore = postgres.computed().toMillis() / 1000.0;
        Readers with = Readers.begin(readers);
        ledger.awaitNothingDueAt(at, PATIENCE);
        double took = Duration.between(at, Instant.now()).toMillis() / 1000.0;
        double byServer = server.computed().toMillis() / 1000.0 - serverBefore;
        double byPostgres = postgres.computed().toMillis() / 1000.0 - postgresBefore;
        with.end();
        Ledger.Counts after = ledger.counts(at);

        sheet.line("");
        sheet.line("%,d clocks fall due in the same second (made in %.0f s)", due, making);
        sheet.line("  all acted on after                                     %10.1f s   (wanted: under 60)", took);
        sheet.line("  cases per second                                       %10.0f", due / took);
        sheet.line("  baseline: committed rows per second, JDBC, %d clients   %10.0f   = %.2f rows for each case", readers, commits, commits * took / due);
        sheet.line("  processor time: server, PostgreSQL                     %10.1f s %10.1f s   (pages included)", byServer, byPostgres);
        sheet.line("  lateness, p50 and p99                                  %10.1f s %10.1f s", ledger.lateness(at, 0.5), ledger.lateness(at, 0.99));
        sheet.line("  worklist pages, %d people, without: p50, p95            %9.0f ms %9.0f ms   of %d", readers, without.p50(), without.p95(), without.count());
        sheet.line("  worklist pages, %d people, meanwhile: p50, p95          %9.0f ms %9.0f ms   of %d (wanted: p95 under 200)", readers, with.p50(),
                with.p95(), with.count());
        sheet.line("  baseline: static file, p50                             %9.1f ms", file.p50());
        ledger.print(sheet, before, after, due, (int) (due * WARNINGS));
        Api.as("auditor").get("journal/verification").expecting(200);
        sheet.line("  journal chains                                         %10s", Api.as("auditor").get("journal/verification").json().path("intact").asBoolean()
                ? "hold" : "BROKEN");
    }

    private void watchMany(CaseCopies copies, Models models, Ledger ledger, Postgres postgres) throws Exception {
        double without = Rounds.idle(5);
        long begin = System.nanoTime();
        copies.make(models.fresh(), idle / CLOCKS_OF_A_CASE, "-random() * 30 * 3600", Models.STEP);
        double making = seconds(begin);
        postgres.settle();
        sheet.line("");
        sheet.line("%,d clocks run and none is due (made in %.0f s)", ledger.running(), making);
        sheet.line("  a round, before they were there                        %9.1f ms", without);
        sheet.line("  a round with them                                      %9.1f ms   (wanted: under 50)", Rounds.idle(10));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
