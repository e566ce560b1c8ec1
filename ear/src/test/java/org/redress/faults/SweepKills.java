package org.redress.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Kills the server with SIGKILL in the middle of its sweep, again and again, at moments that nobody chose.
 *
 * <p>System properties: {@code faults.sweep.kills} (100), {@code faults.sweep.due} (2000) before each, {@code faults.seed} (any).
 */
final class SweepKills {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Sheet sheet = new Sheet();
    private final int kills = Integer.getInteger("faults.sweep.kills", 100);
    private final int due = Integer.getInteger("faults.sweep.due", 2_000);
    private final long seed = Long.getLong("faults.seed", System.nanoTime());

    boolean run() throws Exception {
        sheet.line("Command   bin/faults kills -Dfaults.sweep.kills=%d -Dfaults.sweep.due=%d -Dfaults.seed=%d", kills, due, seed);
        Random random = new Random(seed);
        int midway = 0;
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-faults"), postgres.environment()).shortLived()) {
            sheet.line("Start     after %.1f s", server.start().toMillis() / 1000.0);
            DueStock stock = new DueStock(postgres);
            for (int i = 1; i <= kills; i++) {
                stock.fallDue(due, Instant.now(), Duration.ZERO);
                int left = stock.all() - stock.done();
                int enough = stock.done() + random.nextInt(Math.max(1, left * 9 / 10));
                await(stock, enough, server);
                server.insistOnLife(Duration.ofMillis(random.nextInt(1, 300)));
                server.kill();
                int done = stock.done();
                midway += done < stock.all() ? 1 : 0;
                sheet.line("Kill %3d  %6d of %6d acted on; answers again after %.1f s", i, done, stock.all(), server.start().toMillis() / 1000.0);
            }
            sheet.line("Rest      acted on after %.1f s", stock.awaitAll().toMillis() / 1000.0);
            sheet.line("Kills, in the middle of a sweep         %7d %7d", kills, midway);
            return stock.reckon(sheet);
        }
    }

    private static void await(DueStock stock, int done, ServerProcess server) throws Exception {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (stock.done() < done && Instant.now().isBefore(giveUp)) {
            server.insistOnLife(Duration.ofMillis(20));
        }
    }
}
