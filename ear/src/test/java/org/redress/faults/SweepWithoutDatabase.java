package org.redress.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Answer;
import org.redress.it.Api;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Takes the database away for a minute, with deadlines before, in and after that minute; the server is not restarted.
 *
 * <p>System properties: {@code faults.sweep.due} (2000), {@code faults.sweep.down} (60, seconds).
 */
final class SweepWithoutDatabase {

    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration AFTER = Duration.ofSeconds(15);

    private final Sheet sheet = new Sheet();
    private final int due = Integer.getInteger("faults.sweep.due", 2_000);
    private final Duration down = Duration.ofSeconds(Integer.getInteger("faults.sweep.down", 60));

    boolean run() throws Exception {
        sheet.line("Command   bin/faults database -Dfaults.sweep.due=%d -Dfaults.sweep.down=%d", due, down.toSeconds());
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-faults"), postgres.environment())) {
            sheet.line("Start     after %.1f s", server.start().toMillis() / 1000.0);
            DueStock stock = new DueStock(postgres);
            stock.fallDue(due, Instant.now().plus(BEFORE), BEFORE.plus(down).plus(AFTER));
            LockSupport.parkNanos(BEFORE.multipliedBy(2).toNanos());
            int before = stock.done();
            Postgres.Killed killed = postgres.kill();
            LockSupport.parkNanos(down.toNanos());
            Answer without = Api.anonymous().get("health");
            sheet.line("Down      for %d s, %d of %d acted on before; health meanwhile: %d %s", down.toSeconds(), before, stock.all(), without.status(),
                    without.text());
            postgres.comeBack(killed);
            Instant back = Instant.now();
            server.insistOnLife(AFTER);
            stock.awaitAll();
            Answer with = Api.anonymous().get("health");
            sheet.line("Back      all acted on %.1f s after the database was; health: %d %s", Duration.between(back, Instant.now()).toMillis() / 1000.0,
                    with.status(), with.text());
            boolean told = without.status() == 503 && with.status() == 200;
            return stock.reckon(sheet) && told;
        }
    }
}
