package org.redress.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Api;
import org.redress.it.Postgres;
import org.redress.it.ServerProcess;
import org.redress.it.Sheet;

/**
 * Two servers on one database switch releases of the rule book while decisions are asked of both; then one of them is held
 * through a switch, and let go. Tells for how long they ever decided by different epochs.
 *
 * <p>System property: {@code faults.releases} (20), how many switches.
 */
final class ReleasesOnTwoNodes {

    private static final Duration LONGEST_DIFFERENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Sheet sheet = new Sheet();
    private final int switches = Integer.getInteger("faults.releases", 20);

    boolean run() throws Exception {
        sheet.line("Command   bin/faults releases -Dfaults.releases=%d", switches);
        try (Postgres postgres = Postgres.durable();
                ServerProcess one = ServerProcess.in(Path.of("ear/target/server-of-faults"), node(postgres, "one"));
                ServerProcess two = ServerProcess.in(Path.of("ear/target/server-of-faults-2"), node(postgres, "two"))) {
            sheet.line("Start     after %.1f s and %.1f s", one.start().toMillis() / 1000.0, two.start().toMillis() / 1000.0);
            one.isSpokenTo();
            EpochView first = EpochView.ofTheServerSpokenTo("one");
            two.isSpokenTo();
            EpochView second = EpochView.ofTheServerSpokenTo("two");
            one.isSpokenTo();
            List<Long> releases = List.of(approved("FA-01", "IMPORTANT"), approved("FA-02", "MAJOR"));
            long unseen = approved("FA-03", "IMPORTANT");

            try (EpochWatch watch = new EpochWatch(first, second)) {
                long begin = System.nanoTime();
                for (int i = 0; i < switches; i++) {
                    activate(releases.get(i % 2));
                }
                sheet.line("Switches  %d in %.1f s; %d decisions asked meanwhile, %d failed", switches, seconds(begin), watch.asked(), watch.failed());
                boolean together = told(watch, "Together ");

                // One that no node has compiled yet, so that whoever comes late has all of it before them.
                watch.forget();
                two.hold();
                begin = System.nanoTime();
                long epoch = activate(unseen);
                sheet.line("Held      two; one switched to epoch %d after %.1f s", epoch, seconds(begin));
                two.letGo();
                begin = System.nanoTime();
                while (second.epoch() != epoch && seconds(begin) < PATIENCE.toSeconds()) {
                    LockSupport.parkNanos(1_000_000L);
                }
                sheet.line("Let go    two decides by epoch %d after %.2f s", second.epoch(), seconds(begin));
                boolean followed = second.epoch() == epoch;
                sheet.line("Decisions %d in all, %d failed", watch.asked(), watch.failed());
                return together & followed & watch.failed() == 0 & told(watch, "Held too ");
            }
        }
    }

    private boolean told(EpochWatch watch, String heading) {
        sheet.line("%s differed for %.2f s at most", heading, watch.longestDifference().toMillis() / 1000.0);
        return watch.longestDifference().compareTo(LONGEST_DIFFERENCE) <= 0;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long approved(String id, String grade) {
        Map<String, String> files = new HashMap<>();
        files.put("grading/faults.drl", "package grading;\n\nrule \"" + id + " what comes from Faultville is " + grade
                + "\"\nwhen\n    CaseFacts( city == \"Faultville\" )\n    $outcome : Outcome()\nthen\n    $outcome.proposeGrade(" + grade + ");\nend\n");
        files.put("scenarios/faults.csv", "city,expect grade,expect fires,why\nFaultville," + grade + "," + id + ",The house wants it so\n");
        JsonNode draft = Api.as("author").post("rulebook/releases", Map.of("comment", grade, "files", files)).expecting(201).json();
        long release = draft.path("id").asLong();
        Api.as("author").post("rulebook/releases/" + release + "/actions/submit").expecting(200);
        Api.as("author2").post("rulebook/releases/" + release + "/actions/approve", Map.of("hash", draft.path("hash").asText())).expecting(200);
        return release;
    }

    /** @return the epoch in which it decides */
    private static long activate(long release) {
        JsonNode active = Api.as("compliance").post("rulebook/releases/" + release + "/actions/activate").expecting(200).json();
        long begin = System.nanoTime();
        while (!active.path("state").asText().equals("ACTIVE") && seconds(begin) < PATIENCE.toSeconds()) {
            LockSupport.parkNanos(100_000_000L);
            active = Api.as("compliance").get("rulebook/releases/" + release).expecting(200).json();
        }
        return active.path("epoch").asLong();
    }

    private static Map<String, String> node(Postgres postgres, String name) {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("REDRESS_NODE", name);
        return environment;
    }

    /** Asks both nodes all the time by which epoch they decide. */
    private static final class EpochWatch implements AutoCloseable {

        private final EpochView first;
        private final EpochView second;
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean over;
        private long differsSince;
        private long longest;
        private volatile long asked;
        private volatile long failed;

        EpochWatch(EpochView first, EpochView second) {
            this.first = first;
            this.second = second;
            for (EpochView view : List.of(first, second)) {
                threads.add(new Thread(() -> look(view)));
            }
            threads.forEach(Thread::start);
        }

        private void look(EpochView view) {
            while (!over) {
                boolean well = view.ask();
                synchronized (this) {
                    asked++;
                    failed += well ? 0 : 1;
                    long now = System.nanoTime();
                    // One that does not answer decides nothing.
                    boolean differ = first.answersAt(now) && second.answersAt(now) && first.epoch() != second.epoch();
                    if (!differ) {
                        differsSince = 0;
                    } else if (differsSince == 0) {
                        differsSince = now;
                    } else {
                        longest = Math.max(longest, now - differsSince);
                    }
                }
            }
        }

        synchronized void forget() {
            differsSince = 0;
            longest = 0;
        }

        synchronized Duration longestDifference() {
            return Duration.ofNanos(longest);
        }

        long asked() {
            return asked;
        }

        long failed() {
            return failed;
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
