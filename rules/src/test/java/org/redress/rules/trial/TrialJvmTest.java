package org.redress.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.rules.CaseBuilder;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.trial.TrialFailed.Reason;

/** With processes that misbehave on purpose. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TrialJvmTest {

    /** What the process tells first. */
    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> stages = new LinkedBlockingQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Progress progress = new Progress() {
        @Override
        public void at(String stage, long done, long total) {
            stages.add(stage);
            told.add(done);
        }

        @Override
        public boolean cancelled() {
            return enough.get();
        }
    };

    @AfterEach
    void leavesNoProcessBehind() {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void endsOneThatTakesTooLongAndSaysSo() throws Exception {
        try (var jvm = misbehaving(64, 2)) {
            var failure = failure(jvm, "loops");

            assertThat(failure.reason()).isEqualTo(Reason.OUT_OF_TIME);
            assertThat(failure).hasMessageContaining("longer than 2 s");
            assertThat(ProcessHandle.of(told.take())).isEmpty();
        }
    }

    @Test
    void saysThatOneRanOutOfMemory() {
        try (var jvm = misbehaving(64, 60)) {
            var failure = failure(jvm, "eats memory");

            assertThat(failure.reason()).isEqualTo(Reason.OUT_OF_MEMORY);
            assertThat(failure).hasMessageContaining("out of memory (64 MB)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks nonsense", "talks forever", "lies", "ends at once"})
    void believesNothingThatIsNoReport(String how) {
        try (var jvm = misbehaving(64, 60)) {
            assertThat(failure(jvm, how).reason()).isEqualTo(Reason.BROKEN);
        }
    }

    @Test
    void endsOneThatNobodyWaitsForAnyMore() throws Exception {
        try (var jvm = misbehaving(64, 60)) {
            var trial = CompletableFuture.supplyAsync(() -> failure(jvm, "loops"));
            long pid = told.take();
            assertThat(ProcessHandle.of(pid)).isPresent();

            enough.set(true);

            assertThat(trial.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    @Test
    void endsTheChildrenOfOne() throws Exception {
        try (var jvm = misbehaving(64, 2)) {
            assertThat(failure(jvm, "has a child").reason()).isEqualTo(Reason.OUT_OF_TIME);

            ProcessHandle.of(told.take()).ifPresent(child -> assertThat(child.onExit())
                    .succeedsWithin(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void endsOneWhenItIsClosed() throws Exception {
        var jvm = misbehaving(64, 60);
        var trial = CompletableFuture.supplyAsync(() -> failure(jvm, "loops"));
        told.take();

        jvm.close();

        assertThat(trial.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(failure(jvm, "loops").reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void letsOneWaitAndSendsAThirdAway() throws Exception {
        try (var jvm = misbehaving(64, 60)) {
            var first = CompletableFuture.supplyAsync(() -> failure(jvm, "loops"));
            told.take();
            stages.clear();
            var second = CompletableFuture.supplyAsync(() -> failure(jvm, "ends at once"));
            assertThat(stages.poll(20, TimeUnit.SECONDS)).isEqualTo(TrialQueue.STAGE);

            var third = catchThrowableOfType(TrialFailed.class,
                    () -> jvm.scenarios(RuleSources.of("loops", Map.of()), Progress.UNWATCHED));
            enough.set(true);

            assertThat(third.reason()).isEqualTo(Reason.BUSY);
            assertThat(first.get(20, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(second.get(20, TimeUnit.SECONDS).reason()).isIn(Reason.CANCELLED, Reason.BROKEN);
        }
    }

    @Test
    void seesNothingOfTheServersSurroundings() throws Exception {
        try (var jvm = misbehaving(64, 60)) {
            failure(jvm, "says what it sees");

            assertThat(stages.take()).isEqualTo("0 0 true");
        }
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        Process owner = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"), Owner.class.getName(),
                tests()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = new BufferedReader(new InputStreamReader(owner.getInputStream()))) {
            ProcessHandle trial = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

            owner.destroyForcibly();

            assertThat(trial.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
        } finally {
            owner.destroyForcibly();
            owner.waitFor();
        }
    }

    @Test
    void endsWhenItIsNotToldAnythingAnyMore() throws Exception {
        var order = new Order(Order.Kind.IMPACT, RuleSources.standard(), RuleSources.standard(), 0);
        Process process = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"),
                TrialProcess.class.getName(), "300000").redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (var stdin = process.getOutputStream()) {
            var out = new Frames.Writer(stdin);
            out.write("order", order);
            out.flush();
        }

        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Guard.ABANDONED);
    }

    @Test
    void aCallerWhoseCasesFailGetsThatFailureAndLeavesNoProcess() {
        try (var jvm = misbehaving(64, 60)) {
            var cases = IntStream.range(0, 10).mapToObj(i -> {
                if (i == 5) {
                    throw new IllegalStateException("no database");
                }
                return new ImpactCase("1", true, CaseBuilder.aCase().facts(), null, 0, List.of());
            }).iterator();

            assertThat(catchThrowableOfType(IllegalStateException.class, () -> jvm.impact(RuleSources.of("x", Map.of()),
                    RuleSources.of("loops", Map.of()), cases, 10, row -> { }, progress))).hasMessage("no database");
        }
    }

    private TrialFailed failure(TrialJvm jvm, String how) {
        return catchThrowableOfType(TrialFailed.class, () -> jvm.impact(RuleSources.of("active", Map.of()),
                RuleSources.of(how, Map.of()), Collections.emptyIterator(), 0, row -> { }, progress));
    }

    private static TrialJvm misbehaving(int megabytes, int seconds) {
        return new TrialJvm(new TrialLimits(megabytes, seconds), Misbehaving.class.getName(), List.of(tests()));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String tests() {
        try {
            return new File(Misbehaving.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
