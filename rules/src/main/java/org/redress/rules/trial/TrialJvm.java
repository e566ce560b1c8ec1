package org.redress.rules.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.impact.ImpactRow;
import org.redress.rules.scenarios.ScenarioReport;

/**
 * Tries drafts in a small Java process of their own, so that a draft that computes forever or eats all memory costs the
 * server nothing. The process has a bounded heap, an empty environment, an empty folder to work in, no network where the
 * system can do that ({@link #hasNoNetwork}), and is killed with all its children when its time is up, when the caller
 * has enough of it, and when this process ends.
 *
 * <p>One trial runs at a time; one more waits and is told so as a progress ({@code WAITING}); a third is refused.
 *
 * <p>The cases of an impact are read in the caller's thread, so they may come from its transaction; progress and changed
 * cases are told by another thread, one at a time.
 */
public final class TrialJvm implements Trials, AutoCloseable {

    private final TrialLimits limits;
    private final String main;
    private final List<String> furtherClassPath;
    private final TrialQueue queue = new TrialQueue();
    private final TrialFolders folders = TrialFolders.here();
    private TrialClassPath classPath;
    private volatile TrialRun running;
    private volatile boolean closed;

    public TrialJvm(TrialLimits limits) {
        this(limits, TrialProcess.class.getName(), List.of());
    }

    /** For a test that needs a process that misbehaves. */
    TrialJvm(TrialLimits limits, String main, List<String> furtherClassPath) {
        this.limits = limits;
        this.main = main;
        this.furtherClassPath = furtherClassPath;
        folders.clearAway();
    }

    /** Whether a trial process is kept from the network by the system. */
    public static boolean hasNoNetwork() {
        return NoNetwork.isPossible();
    }

    @Override
    public ScenarioReport scenarios(RuleSources draft, Progress progress) {
        return run(new Order(Order.Kind.SCENARIOS, null, draft, 0), ScenarioReport.class, Collections.emptyIterator(),
                row -> { }, progress);
    }

    @Override
    public DraftReport check(RuleSources draft, Progress progress) {
        return run(new Order(Order.Kind.CHECK, null, draft, 0), DraftReport.class, Collections.emptyIterator(),
                row -> { }, progress);
    }

    @Override
    public ImpactReport impact(RuleSources active, RuleSources draft, Iterator<ImpactCase> cases, long total,
            Consumer<ImpactRow> changed, Progress progress) {
        return run(new Order(Order.Kind.IMPACT, active, draft, total), ImpactReport.class, cases, changed, progress);
    }

    private <R> R run(Order order, Class<R> report, Iterator<ImpactCase> cases, Consumer<ImpactRow> changed,
            Progress progress) {
        queue.enter(progress);
        Path folder = folders.make("");
        try {
            if (closed) {
                throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The server is shutting down.");
            }
            var run = new TrialRun(start(order, folder), limits, changed, progress);
            running = run;
            if (closed) {
                run.cancel();
            }
            return run.result(order, cases, report);
        } catch (IOException e) {
            throw new TrialFailed(TrialFailed.Reason.BROKEN, "The trial process could not be started: " + e.getMessage(), e);
        } finally {
            running = null;
            TrialFolders.delete(folder);
            queue.leave();
        }
    }

    private Process start(Order order, Path folder) throws IOException {
        // The guard in the process is the last to end it, a little later than this one does.
        long lifetime = (limits.seconds() + 5) * 1_000L;
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m", "-Xss1m", "-XX:MaxMetaspaceSize=192m", "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                // Standard output is for frames alone.
                "-XX:+DisplayVMOutputToStderr", "-XX:-UsePerfData", "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null",
                "-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder, "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-Duser.language=en",
                "-cp", classPath(), main, Long.toString(lifetime)));
        if (order.isShort()) {
            // Over before the second compiler would have paid for itself.
            command.add(1, "-XX:TieredStopAtLevel=1");
        }
        var builder = new ProcessBuilder(NoNetwork.command(command)).directory(folder.toFile());
        // What the server is told in its environment, passwords among it, is none of a draft's business.
        builder.environment().clear();
        return builder.start();
    }

    private synchronized String classPath() {
        // Whoever clears away what is temporary may have come by since the last time.
        if (classPath == null || !classPath.isThere()) {
            classPath = TrialClassPath.in(folders.make("jars-"));
        }
        var all = new ArrayList<>(furtherClassPath);
        all.add(classPath.asArgument());
        return String.join(File.pathSeparator, all);
    }

    /** Ends a trial that runs, and takes no further one. */
    @Override
    public void close() {
        closed = true;
        TrialRun run = running;
        if (run != null) {
            run.cancel();
        }
        deleteJars();
    }

    private synchronized void deleteJars() {
        if (classPath != null) {
            TrialFolders.delete(classPath.folder());
        }
    }
}
