package org.redress.rules.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedFile;

/**
 * Thousands of good and bad rules, each a little changed, are thrown at the checker. It must answer each in time, throw
 * nothing, and accept nothing that does more than propose; what it accepts is judged by its text, and a sample of it by
 * what its classes call and do. {@code -Dfuzz.mutants=50000} and {@code -Dfuzz.seed=7} try more, or others.
 */
@Tag("R05")
class MutationFuzzTest {

    private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final int COMPILED = Integer.getInteger("fuzz.compiled", Math.max(20, MUTANTS / 100));
    private static final int NO_HANG_SECONDS = 10;

    private final List<String> escapes = new ArrayList<>();
    private final List<CheckedFile> accepted = new ArrayList<>();
    private int refused;
    private long slowest;
    private long checking;

    @Test
    @DisplayName("R05 no mutant of any rule does more than propose, hangs or crashes the checker")
    void noMutantDoesMoreThanPropose() throws IOException, InterruptedException {
        PrintStream errors = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "junit-fuzz");
            thread.setDaemon(true);
            return thread;
        });
        long begun = System.nanoTime();
        try {
            throwAtChecker(worker);
            checking = (System.nanoTime() - begun) / 1_000_000;
            judgeASample();
        } finally {
            System.setErr(errors);
            worker.shutdownNow();
        }
        report((System.nanoTime() - begun) / 1_000_000);

        assertThat(escapes).isEmpty();
        assertThat(accepted).as("accepted, or nothing was tried").hasSizeGreaterThan(MUTANTS / 100);
        assertThat(refused).as("refused, or nothing was tried").isGreaterThan(MUTANTS / 2);
    }

    private void throwAtChecker(ExecutorService worker) throws InterruptedException {
        var random = new Random(SEED);
        var folders = new ArrayList<String>();
        var mutations = new java.util.HashMap<String, Mutations>();
        Seeds.byFolder().forEach((folder, seeds) -> {
            mutations.put(folder + "/x.drl", new Mutations(seeds, random));
            // Most seeds belong to grading, and most of the tries too.
            folders.addAll(java.util.Collections.nCopies(folder.equals("grading") ? 6 : 1, folder + "/x.drl"));
        });
        mutations.put("deadlines/x.csv", new Mutations(Seeds.tables(), random));
        folders.add("deadlines/x.csv");
        for (int i = 0; i < MUTANTS && escapes.size() < 10; i++) {
            String path = folders.get(random.nextInt(folders.size()));
            check(path, mutations.get(path).mutant(), worker);
        }
    }

    private void check(String path, String mutant, ExecutorService worker) throws InterruptedException {
        long begun = System.nanoTime();
        CheckedBook book;
        try {
            book = worker.submit(() -> CheckedBook.of(Map.of(path, mutant.getBytes(StandardCharsets.UTF_8))))
                    .get(NO_HANG_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            escapes.add("HANGS " + path + "\n" + mutant);
            throw new AssertionError("The checker hangs over:\n" + mutant, e);
        } catch (ExecutionException e) {
            escapes.add("CRASHES by " + e.getCause() + " " + path + "\n" + mutant);
            return;
        }
        slowest = Math.max(slowest, (System.nanoTime() - begun) / 1_000_000);
        if (!book.problems().isEmpty()) {
            refused++;
            return;
        }
        CheckedFile file = book.files().get(0);
        String complaint = Oracle.complaint(file.drl());
        if (complaint.isEmpty()) {
            accepted.add(file);
        } else {
            escapes.add("ACCEPTED although " + complaint + " " + path + "\n" + mutant);
        }
    }

    private void judgeASample() {
        var compiled = new Compiled();
        var all = new ArrayList<CheckedFile>();
        Seeds.byFolder().forEach((folder, seeds) -> seeds.forEach(seed -> {
            CheckedBook book = CheckedBook.of(Map.of(folder + "/x" + all.size() + ".drl", seed.getBytes(StandardCharsets.UTF_8)));
            if (book.problems().isEmpty()) {
                all.add(book.files().get(0));
            }
        }));
        compiled.learn(all);
        var random = new Random(SEED);
        for (int i = 0; i < COMPILED && !accepted.isEmpty(); i++) {
            CheckedFile file = accepted.get(random.nextInt(accepted.size()));
            String complaint = compiled.complaint(file);
            if (!complaint.isEmpty()) {
                escapes.add("DOES MORE: " + complaint + "\n" + file.drl());
            }
        }
    }

    private void report(long millis) throws IOException {
        Files.writeString(Path.of("target/fuzz.txt"), ("%d mutants, seed %d: %d refused, %d accepted, each judged by its text and "
                + "%d by its classes; %d escapes; slowest check %d ms; %.0f s in all, %.0f s of it checking.%n").formatted(refused + accepted.size()
                + escapes.size(), SEED, refused, accepted.size(), COMPILED, escapes.size(), slowest, millis / 1000.0, checking / 1000.0));
    }
}
