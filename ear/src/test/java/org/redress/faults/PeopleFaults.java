package org.redress.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Kills the server with SIGKILL, at moments that nobody chose, while several people work, and then holds what the
 * people were told against the journal: nothing acknowledged may be missing, nothing may have happened twice.
 *
 * <p>System properties: {@code faults.kills} (8), {@code faults.clients} (4), {@code faults.seed} (any).
 */
final class PeopleFaults {

    /** Between two kills, so that a slow machine sees as much work as a fast one. */
    private static final int LEAST_DEEDS = 3;
    private static final int MOST_DEEDS = 60;

    /** On top, so that the kill falls into the middle of a call rather than onto its answer. */
    private static final int MOST_MILLIS = 250;

    private final Sheet sheet = new Sheet();
    private final int kills = Integer.getInteger("faults.kills", 8);
    private final int clients = Integer.getInteger("faults.clients", 4);
    private final long seed = Long.getLong("faults.seed", System.nanoTime());

    boolean run() throws Exception {
        sheet.line("Command   bin/faults people -Dfaults.kills=%d -Dfaults.clients=%d -Dfaults.seed=%d", kills, clients, seed);
        ExecutorService office = Executors.newFixedThreadPool(clients);
        try (Postgres postgres = Postgres.durable();
                ServerProcess server = ServerProcess.in(Path.of("ear/target/server-of-faults"), postgres.environment())) {
            sheet.line("Start     after %.1f s", seconds(server.start()));
            WorkingDay day = new WorkingDay();
            List<Future<List<Diary>>> people = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                people.add(office.submit(new Clerk("clerk" + i, day)));
            }
            killAgainAndAgain(server, day);
            day.end();
            List<Diary> diaries = new ArrayList<>();
            for (Future<List<Diary>> person : people) {
                diaries.addAll(person.get(5, TimeUnit.MINUTES));
            }
            return new Reckoning(diaries).print(sheet, day);
        } finally {
            office.shutdownNow();
        }
    }

    private void killAgainAndAgain(ServerProcess server, WorkingDay day) throws Exception {
        Random random = new Random(seed);
        for (int i = 1; i <= kills; i++) {
            waitFor(random.nextInt(LEAST_DEEDS, MOST_DEEDS), server, day);
            server.insistOnLife(Duration.ofMillis(random.nextInt(1, MOST_MILLIS)));
            server.kill();
            int deeds = day.deeds();
            sheet.line("Kill %2d   after %4d deeds; answers again after %.1f s", i, deeds, seconds(server.start()));
        }
        waitFor(MOST_DEEDS, server, day);
    }

    private static void waitFor(int deeds, ServerProcess server, WorkingDay day) throws InterruptedException {
        int goal = day.deeds() + deeds;
        while (day.deeds() < goal && day.goesOn()) {
            server.insistOnLife(Duration.ofMillis(20));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
