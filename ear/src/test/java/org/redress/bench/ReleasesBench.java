package org.redress.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.redress.it.Sheet;
import org.redress.rules.book.Decision;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.vocabulary.CaseFacts;

/** Releases compiled and switched on, one after the other, while a thread decides a thousand cases a second (R02). */
final class ReleasesBench {

    private static final int BEFORE_THE_BASE = 5;

    /** A thousand decisions a second, far more than any house has; without a pause half the machine would do nothing else. */
    private static final long PACE_NANOS = 1_000_000;

    private final Sheet sheet;
    private final List<CaseFacts> facts = new ArrayList<>();
    private final AtomicReference<RuleBook> active = new AtomicReference<>();
    private final List<WeakReference<RuleBook>> books = new ArrayList<>();
    private final AtomicLong decided = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean over;

    ReleasesBench(Sheet sheet, PastFacts past) {
        this.sheet = sheet;
        for (int i = 0; i < 1_000; i++) {
            facts.add(past.next());
        }
    }

    void run(int releases) throws InterruptedException {
        sheet.line("%n%d releases compiled and switched on while cases are decided", releases);
        active.set(RuleBook.standard());
        var load = new Thread(this::decide, "load");
        load.start();
        for (int i = 0; i < BEFORE_THE_BASE; i++) {
            switchOn(i);
        }
        Memory base = Memory.afterCollection();
        long begun = System.nanoTime();
        for (int i = 0; i < releases; i++) {
            switchOn(BEFORE_THE_BASE + i);
            if (i % 100 == 99) {
                sheet.line("  after %3d: %s", i + 1, Memory.now());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        over = true;
        load.join();
        Memory end = Memory.afterCollection();
        sheet.line("  %.1f s a release; %d decisions meanwhile, %d of them failed", seconds / Math.max(1, releases),
                decided.get(), failed.get());
        sheet.line("  before: %s%n  after:  %s", base, end);
        sheet.line("  books that are still in memory: %d (one is active)",
                books.stream().filter(book -> book.get() != null).count());
        active.get().close();
    }

    private void switchOn(int number) {
        var files = new TreeMap<>(RuleSources.standard().files());
        files.put("grading/often.drl", RulesBench.text("package grading;\n" + RulesBench.rule("GR-99 raised often, release "
                + number, "CaseFacts( raisedBefore >= " + (10 + number) + " )", "proposeGrade(MAJOR)")));
        RuleBook next = RuleBook.compile(new RuleSources("release-" + number, files));
        books.add(new WeakReference<>(next));
        // Whoever decides with the old one ends as they began.
        active.getAndSet(next).close();
    }

    private void decide() {
        for (int i = 0; !over; i++) {
            long next = System.nanoTime() + PACE_NANOS;
            Decision decision = active.get().decide(facts.get(i % facts.size()));
            decided.incrementAndGet();
            LockSupport.parkNanos(next - System.nanoTime());
            if (decision.failSafe()) {
                failed.incrementAndGet();
                sheet.line("  failed: %s", decision.failure());
            }
        }
    }

    private record Memory(long heap, long metaspace, int classes) {

        static Memory now() {
            return new Memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                            .map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }

        /** Several times: classes go one collection after what used them. */
        static Memory afterCollection() {
            for (int i = 0; i < 5; i++) {
                System.gc();
            }
            return now();
        }

        @Override
        public String toString() {
            return "heap %d MB, metaspace %d MB, %d classes".formatted(heap >> 20, metaspace >> 20, classes);
        }
    }
}
