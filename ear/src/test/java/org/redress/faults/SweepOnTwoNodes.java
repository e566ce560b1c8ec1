package org.redress.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.redress.it.Api;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Two servers on one database sweep at once; then one of them is held in the middle, with locks in its hands, while the other
 * goes on, and is let go again.
 *
 * <p>System properties: {@code faults.sweep.due} (10000), {@code faults.sweep.held} (20, seconds).
 */
final class SweepOnTwoNodes {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Sheet sheet = new Sheet();
    private final int due = Integer.getInteger("faults.sweep.due", 10_000);
    private final Duration held = Duration.ofSeconds(Integer.getInteger("faults.sweep.held", 20));

    boolean run() throws Exception {
        sheet.line("Command   bin/faults nodes -Dfaults.sweep.due=%d -Dfaults.sweep.held=%d", due, held.toSeconds());
        try (Postgres postgres = Postgres.durable();
                ServerProcess one = ServerProcess.in(Path.of("ear/target/server-of-faults"), node(postgres, "one"));
                ServerProcess two = ServerProcess.in(Path.of("ear/target/server-of-faults-2"), node(postgres, "two"))) {
            sheet.line("Start     after %.1f s and %.1f s", one.start().toMillis() / 1000.0, two.start().toMillis() / 1000.0);
            DueStock stock = new DueStock(postgres);
            stock.fallDue(due, Instant.now(), Duration.ZERO);
            sheet.line("Both      acted on %d cases within %.1f s", stock.all(), stock.awaitAll().toMillis() / 1000.0);
            boolean both = shares();

            stock.fallDue(due, Instant.now(), Duration.ZERO);
            await(stock, stock.all() - due + due / 20, one);
            one.hold();
            int then = stock.done();
            two.insistOnLife(held);
            int meanwhile = stock.done();
            sheet.line("Held      one for %d s at %d of %d; two went on to %d", held.toSeconds(), then, stock.all(), meanwhile);
            one.letGo();
            sheet.line("Let go    all acted on after %.1f s", stock.awaitAll().toMillis() / 1000.0);
            boolean alive = shares();
            return stock.reckon(sheet) && both && alive && meanwhile > then;
        }
    }

    private static Map<String, String> node(Postgres postgres, String name) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("REDRESS_NODE", name);
        return environment;
    }

    /** Whether both nodes did some of the work and still give signs of life. */
    private boolean shares() {
        boolean both = true;
        for (JsonNode node : Api.as("admin").get("sweep").expecting(200).json().path("nodes")) {
            sheet.line("Node      %s acted on %d cases", node.path("name").asText(), node.path("casesActedOn").asInt());
            both &= node.path("casesActedOn").asInt() > 0;
        }
        return both;
    }

    private static void await(DueStock stock, int done, ServerProcess server) throws Exception {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (stock.done() < done && Instant.now().isBefore(giveUp)) {
            server.insistOnLife(Duration.ofMillis(20));
        }
    }
}
