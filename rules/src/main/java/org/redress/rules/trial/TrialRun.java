package org.redress.rules.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.Progress;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactRow;

/**
 * One process and what is said to it. Three threads look after it: the caller's feeds it, one listens to it, and one
 * watches the clock and the caller's patience. What it says is not believed to be well-formed: a draft made it say that.
 */
final class TrialRun {

    private static final int OUT_OF_MEMORY = 3;
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final int MOST_ERROR_OUTPUT = 2_000;
    private static final long LONGEST_END_SECONDS = 10;

    private final Process process;
    private final TrialLimits limits;
    private final Consumer<ImpactRow> changed;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private volatile TrialFailed.Reason killedFor;
    private volatile boolean cancelled;
    private volatile Frames.Frame last;
    private volatile Throwable listening;
    private volatile String errors = "";

    TrialRun(Process process, TrialLimits limits, Consumer<ImpactRow> changed, Progress progress) {
        this.process = process;
        this.limits = limits;
        this.changed = changed;
        this.progress = progress;
    }

    /** Somebody else ends it. */
    void cancel() {
        cancelled = true;
    }

    <R> R result(Order order, Iterator<ImpactCase> cases, Class<R> report) {
        List<Thread> threads = List.of(thread("watch", this::watch), thread("listen", this::listen),
                thread("errors", this::drainErrors));
        try {
            feed(order, cases);
            for (Thread thread : threads) {
                thread.join();
            }
            return outcome(report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The trial was interrupted.", e);
        } finally {
            end();
        }
    }

    /** Waits until the system has taken it away: whoever has an answer finds no process of it, and its folder is not in use. */
    private void end() {
        kill();
        process.onExit().completeOnTimeout(process, LONGEST_END_SECONDS, TimeUnit.SECONDS).join();
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, "redress-trial-" + name);
        thread.setDaemon(true);
        thread.setContextClassLoader(TrialRun.class.getClassLoader());
        thread.start();
        return thread;
    }

    private void feed(Order order, Iterator<ImpactCase> cases) {
        var out = new Frames.Writer(process.getOutputStream());
        try {
            out.write("order", order);
            while (cases.hasNext() && process.isAlive()) {
                out.write("case", cases.next());
            }
            out.write("end", List.of());
            // Not closed: that it ends tells the process that its server is gone.
            out.flush();
        } catch (IOException e) {
            // It reads no more, because it ended; how it ended says why.
            listening = listening == null ? e : listening;
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled || progress.cancelled()) {
                    kill(TrialFailed.Reason.CANCELLED);
                } else if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(limits.seconds())) {
                    kill(TrialFailed.Reason.OUT_OF_TIME);
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            kill(TrialFailed.Reason.CANCELLED);
        }
    }

    private void kill(TrialFailed.Reason reason) {
        if (killedFor == null) {
            killedFor = reason;
        }
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void listen() {
        try {
            var in = new Frames.Reader(process.getInputStream());
            for (Frames.Frame frame = in.read(); frame != null; frame = in.read()) {
                hear(frame);
            }
        } catch (IOException | RuntimeException e) {
            listening = e;
            // It would wait forever for somebody to read on.
            kill();
        }
    }

    private void hear(Frames.Frame frame) throws IOException {
        switch (frame.word()) {
            case "progress" -> {
                var step = frame.as(Order.Step.class);
                progress.at(step.stage(), step.done(), step.total());
            }
            case "row" -> changed.accept(frame.as(ImpactRow.class));
            case "report", "refused", "failed" -> last = frame;
            default -> throw new IOException("It said '" + frame.word() + "'.");
        }
    }

    /** Reads on, or it would stand still; keeps the beginning, for a person to look at. */
    private void drainErrors() {
        try (InputStream stream = process.getErrorStream()) {
            errors = new String(stream.readNBytes(MOST_ERROR_OUTPUT), StandardCharsets.UTF_8).strip();
            stream.skip(Long.MAX_VALUE);
        } catch (IOException e) {
            // It ended.
            errors = errors.strip();
        }
    }

    private <R> R outcome(Class<R> report) throws InterruptedException {
        int code = process.waitFor();
        if (killedFor == TrialFailed.Reason.OUT_OF_TIME || code == Guard.TOO_OLD) {
            throw new TrialFailed(TrialFailed.Reason.OUT_OF_TIME, "The trial took longer than " + limits.seconds()
                    + " s and was ended. Look for a rule that compares too much, or try fewer cases.");
        }
        if (killedFor == TrialFailed.Reason.CANCELLED) {
            throw new TrialFailed(TrialFailed.Reason.CANCELLED, "The trial was cancelled.");
        }
        if (code == OUT_OF_MEMORY) {
            throw new TrialFailed(TrialFailed.Reason.OUT_OF_MEMORY, "The trial ran out of memory (" + limits.megabytes()
                    + " MB) and was ended. Make the draft smaller, or its rules plainer.");
        }
        if (code != 0 || last == null) {
            throw broken("It ended with " + code + (listening == null ? "" : ", " + listening.getMessage())
                    + (errors.isEmpty() ? "." : ": " + errors));
        }
        return understood(report);
    }

    private <R> R understood(Class<R> report) {
        try {
            if (last.is("refused")) {
                var refused = last.as(Order.Refused.class);
                throw new CompileFailed(refused.release(), refused.problems());
            }
            if (last.is("failed")) {
                throw broken(last.as(Order.Failed.class).message());
            }
            return last.as(report);
        } catch (IOException e) {
            throw broken("Its report is none: " + e.getMessage());
        }
    }

    private static TrialFailed broken(String why) {
        return new TrialFailed(TrialFailed.Reason.BROKEN, "The trial process broke down. " + why);
    }
}
