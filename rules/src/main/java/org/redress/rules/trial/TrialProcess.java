package org.redress.rules.trial;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.Progress;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactRow;

/**
 * The process in which a draft is tried: takes one order from its standard input, answers on its standard output, and
 * ends. Started by {@link TrialJvm}; its one argument is how many milliseconds it may live.
 */
final class TrialProcess {

    private final Frames.Reader in;
    private final Frames.Writer out;
    private long told;

    private TrialProcess(Frames.Reader in, Frames.Writer out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        Guard.start(Long.parseLong(arguments[0]));
        var out = new Frames.Writer(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not stand between the frames.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var process = new TrialProcess(new Frames.Reader(new FileInputStream(FileDescriptor.in)), out);
        process.work();
        out.flush();
        // Threads of libraries keep nobody waiting.
        Runtime.getRuntime().halt(0);
    }

    private void work() throws IOException {
        try {
            Frames.Frame first = in.read();
            if (first == null || !first.is("order")) {
                throw new IOException("The first line is no order.");
            }
            out.write("report", report(first.as(Order.class)));
        } catch (CompileFailed e) {
            out.write("refused", new Order.Refused(e.release(), e.problems()));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            out.write("failed", new Order.Failed(e.toString()));
        }
    }

    private Object report(Order order) {
        var here = new TrialHere();
        Progress progress = this::tell;
        return switch (order.kind()) {
            case SCENARIOS -> here.scenarios(order.draft(), progress);
            case CHECK -> here.check(order.draft(), progress);
            case IMPACT -> here.impact(order.active(), order.draft(), new Cases(), order.total(), this::tell, progress);
        };
    }

    private void tell(ImpactRow row) {
        try {
            out.write("row", row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not each of thousands of steps, but ten a second. */
    private void tell(String stage, long done, long total) {
        long now = System.nanoTime();
        if (now - told > 100_000_000L || told == 0) {
            told = now;
            try {
                out.write("progress", new Order.Step(stage, done, total));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The cases that follow an order, until a line says that there are no more. */
    private final class Cases implements Iterator<ImpactCase> {

        private ImpactCase next;
        private boolean over;

        @Override
        public boolean hasNext() {
            if (next == null && !over) {
                try {
                    Frames.Frame frame = in.read();
                    if (frame == null) {
                        // Whoever sent them is gone, and nobody will read the report.
                        Runtime.getRuntime().halt(Guard.ABANDONED);
                    } else if (frame.is("case")) {
                        next = frame.as(ImpactCase.class);
                    } else {
                        over = true;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next != null;
        }

        @Override
        public ImpactCase next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ImpactCase one = next;
            next = null;
            return one;
        }
    }
}
