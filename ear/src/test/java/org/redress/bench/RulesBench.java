package org.redress.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.redress.it.Sheet;
import org.redress.rules.book.Decision;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.trial.TrialJvm;
import org.redress.rules.trial.TrialLimits;
import org.redress.rules.vocabulary.CaseFacts;

/**
 * What the rule book costs: one decision beside the same one written in Java, the impact of a draft on many cases, and
 * hundreds of releases switched on while cases are decided.
 *
 * <p>System properties: {@code bench.rules.decisions} (100000), {@code bench.rules.cases} (100000),
 * {@code bench.rules.releases} (500).
 */
public final class RulesBench {

    private static final int WARM_UP = 20_000;

    /** What the aims of the rule book say. */
    private static final double MOST_MICROS = 100;
    private static final double MOST_SECONDS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Sheet sheet = new Sheet();
    /** As the application writes a decision; neither facts nor decisions hold times, which would need more. */
    private final ObjectMapper json = JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();
    private final PastFacts past = new PastFacts();
    private final int decisions = Integer.getInteger("bench.rules.decisions", 100_000);
    private final int cases = Integer.getInteger("bench.rules.cases", 100_000);
    private final int releases = Integer.getInteger("bench.rules.releases", 500);

    public static void main(String[] arguments) throws Exception {
        new RulesBench().run();
    }

    private void run() throws Exception {
        sheet.machine();
        sheet.line("Command   bin/bench rules -Dbench.rules.decisions=%d -Dbench.rules.cases=%d -Dbench.rules.releases=%d",
                decisions, cases, releases);
        sheet.line("Data      %s; circumstances by lot", past.origin());
        if (decisions > 0) {
            decide();
        }
        if (cases > 0) {
            impact("a draft that changes grades, routing and a deadline", draft(false));
            impact("the same, and it looks for other hints in texts", draft(true));
        }
        if (releases > 0) {
            new ReleasesBench(sheet, past).run(releases);
        }
    }

    private void decide() {
        List<CaseFacts> facts = IntStream.range(0, 10_000).mapToObj(i -> past.next()).toList();
        try (RuleBook book = RuleBook.standard()) {
            var byHand = new HandWritten(book.numbers());
            long same = facts.stream().filter(one -> byHand.decide(one).isSameAs(book.decide(one))).count();
            sheet.line("%nOne decision, %d times, one thread; both say the same of %d of %d cases", decisions, same,
                    facts.size());
            RuleBook anew = book.askingAnew();
            double rules = median("as in production, what was said remembered", facts, book::decide);
            double stored = median("the same, and written as it is stored", facts, one -> stored(one, book.decide(one)));
            double asked = median("each rule asked each time", facts, anew::decide);
            double written = median("written in Java", facts, byHand::decide);
            sheet.line("  ratio    %.1f to Java; with what is stored %.1f; asked each time %.1f; the aim of %.0f us at the median is %s",
                    rules / written, stored / written, asked / written, MOST_MICROS, stored < MOST_MICROS ? "met" : "missed");
        }
    }

    /** All of production up to the row: {@code Decisions.keep} writes these two. */
    private int stored(CaseFacts facts, Decision decision) {
        try {
            return json.writeValueAsString(facts).length() + json.writeValueAsString(decision).length();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private double median(String what, List<CaseFacts> facts, Function<CaseFacts, Object> deciding) {
        long[] nanos = new long[decisions];
        long kept = 0;
        long computing = 0;
        for (int i = -WARM_UP; i < decisions; i++) {
            if (i == 0) {
                computing = THREADS.getCurrentThreadCpuTime();
            }
            CaseFacts one = facts.get(Math.floorMod(i, facts.size()));
            long begun = System.nanoTime();
            // Looked at, or the compiler would see that nobody does.
            kept += deciding.apply(one).hashCode() & 1;
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        computing = THREADS.getCurrentThreadCpuTime() - computing;
        Arrays.sort(nanos);
        sheet.line("  %-43s median %6.1f us   p95 %6.1f us   p99 %6.1f us   computed on average %6.1f us (%d)", what,
                nanos[decisions / 2] / 1e3, nanos[(int) (decisions * 0.95)] / 1e3, nanos[(int) (decisions * 0.99)] / 1e3,
                computing / 1e3 / decisions, kept);
        return nanos[decisions / 2] / 1e3;
    }

    private void impact(String what, RuleSources draft) {
        sheet.line("%nImpact of %s on %d cases, in the trial JVM%s", what, cases,
                TrialJvm.hasNoNetwork() ? ", without network" : "");
        var warm = new AtomicLong();
        var asked = new AtomicLong();
        var computedWarm = new AtomicLong();
        var computed = new AtomicLong();
        long begun = System.nanoTime();
        try (var jvm = new TrialJvm(new TrialLimits(192, 600))) {
            Progress progress = (stage, done, total) -> {
                asked.compareAndSet(0, System.nanoTime());
                computed.set(computedByTrial());
                if (done >= WARM_UP && warm.compareAndSet(0, System.nanoTime())) {
                    computedWarm.set(computed.get());
                }
            };
            var rows = new AtomicLong();
            ImpactReport report = jvm.impact(RuleSources.standard(), draft,
                    IntStream.range(0, WARM_UP + cases).mapToObj(past::next).iterator(), WARM_UP + cases,
                    row -> rows.incrementAndGet(), progress);
            long ended = System.nanoTime();
            double seconds = (ended - warm.get()) / 1e9;
            sheet.line("  after %d cases to warm up      %.1f s; the aim of %.0f s is %s", WARM_UP, seconds, MOST_SECONDS,
                    seconds < MOST_SECONDS ? "met" : "missed");
            sheet.line("  computed in that time            %.1f s by the trial process, which has two threads",
                    (computed.get() - computedWarm.get()) / 1e3);
            sheet.line("  the first %d cases             %.1f s", WARM_UP, (warm.get() - asked.get()) / 1e9);
            sheet.line("  start of the JVM, two books compiled %.1f s", (asked.get() - begun) / 1e9);
            sheet.line("  changed  %d of %d cases, %d rows; %d grades move, %d would be late at once", report.changed(),
                    report.cases(), rows.get(), report.grades().stream().mapToLong(moved -> moved.cases().cases()).sum(),
                    report.late().stream().mapToLong(late -> late.cases().cases()).sum());
        }
    }

    /** In milliseconds; what the clock says depends on what else the machine does. */
    private static long computedByTrial() {
        return ProcessHandle.current().children().mapToLong(child -> child.info().totalCpuDuration()
                .map(Duration::toMillis).orElse(0L)).max().orElse(0);
    }

    private static RuleSources draft(boolean otherHints) {
        var files = new TreeMap<String, byte[]>(RuleSources.standard().files());
        files.put("grading/hazard.drl", text("package grading;\n" + rule("GR-13 a hazard is MAJOR",
                "CaseFacts( safetyHazard == true )", "proposeGrade(MAJOR)")));
        files.put("deadlines/answer.drl", text("package deadlines;\n" + rule("DL-90 an answer within half a day",
                "CaseFacts( grade == Grade.GENERAL )", "proposeDeadline(RESPONSE, 12, ELAPSED)")));
        if (otherHints) {
            files.put("suggestions/noise.drl", text("package suggestions;\n" + rule("SG-30 noise hints at a nuisance",
                    "TextFacts( words contains \" noise\" )", "suggest(BELOW_PROMISE)")));
        }
        return new RuleSources("draft", files);
    }

    static String rule(String name, String condition, String consequence) {
        return "rule \"" + name + "\"\nwhen\n    " + condition + "\n    $outcome : Outcome()\nthen\n    $outcome." + consequence
                + ";\nend\n";
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
