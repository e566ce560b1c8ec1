package org.redress.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.redress.problems.Refusal;

/** A mail on the disk while it is being taken, so that one of 25 MB costs no memory. Gone when it is closed. */
final class SpooledMail implements AutoCloseable {

    /** What writes a mail somewhere, such as a mail server's client. */
    interface Source {

        void writeTo(OutputStream out) throws IOException;
    }

    private final Path file;
    private final long size;
    private final String fingerprint;

    private SpooledMail(Path file, long size, String fingerprint) {
        this.file = file;
        this.size = size;
        this.fingerprint = fingerprint;
    }

    /**
     * @param most in bytes
     * @throws Refusal too large
     */
    static SpooledMail of(Source source, long most) throws IOException {
        Path file = Files.createTempFile("redress-mail", ".eml");
        try {
            try (OutputStream out = new Bounded(Files.newOutputStream(file), most)) {
                source.writeTo(out);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new SpooledMail(file, Files.size(file), Fingerprint.of(in));
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    long size() {
        return size;
    }

    String fingerprint() {
        return fingerprint;
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static final class Bounded extends OutputStream {

        private final OutputStream out;
        private final long most;
        private long written;

        Bounded(OutputStream out, long most) {
            this.out = out;
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) {
            written += more;
            if (written > most) {
                throw Refusal.tooLarge("The mail is larger than the " + (most >> 20) + " MB that are kept.");
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
