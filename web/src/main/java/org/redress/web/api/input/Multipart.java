package org.redress.web.api.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.redress.problems.Refusal;

/** A multipart form (RFC 7578) with one file, put down beside the server, and a few short fields. */
public final class Multipart implements AutoCloseable {

    private static final String FILE = "file";
    private static final long MOST_FILE = 25L << 20;
    private static final long MOST_FIELD = 16 << 10;
    private static final int MOST_PARTS = 20;

    /** The file and what is around it. */
    static final long MOST_BYTES = MOST_FILE + (1 << 20);

    private final Map<String, String> fields = new HashMap<>();
    private Spool file;
    private String fileName;

    private Multipart() {
    }

    /**
     * Reads to the end.
     *
     * @throws Refusal bad request where it is no multipart or breaks off, too large, invalid where there is not one file
     */
    static Multipart read(InputStream body, String boundary) {
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw Refusal.badRequest("The Content-Type multipart/form-data names no boundary of 1 to 70 characters. Most programs "
                + "add it by themselves where they are left to set the Content-Type.");
        }
        Multipart form = new Multipart();
        try {
            form.read(new PartReader(body, boundary));
            return form;
        } catch (RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private void read(PartReader parts) {
        for (int n = 0; parts.next(); n++) {
            if (n == MOST_PARTS) {
                throw Refusal.badRequest("The form has more than " + MOST_PARTS + " parts. Send one part 'file'.");
            }
            PartHeader header = parts.header();
            if (FILE.equals(header.name())) {
                takeFile(parts, header);
            } else {
                takeField(parts, header);
            }
        }
        if (file == null) {
            throw Refusal.invalid("/file", "file is missing; send the file as the part 'file' of the form.");
        }
    }

    private void takeFile(PartReader parts, PartHeader header) {
        if (file != null) {
            throw Refusal.invalid("/file", "file is there twice; send each file in a request of its own.");
        }
        file = new Spool();
        fileName = header.fileName();
        try (OutputStream out = Files.newOutputStream(file.file())) {
            parts.copyTo(out, MOST_FILE, "File '" + fileName + "' is larger than the 25 MB that a file may have.");
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be put down.", e);
        }
    }

    private void takeField(PartReader parts, PartHeader header) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        try {
            parts.copyTo(value, MOST_FIELD, "Field '" + header.name() + "' is too long.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fields.put(header.name(), value.toString(StandardCharsets.UTF_8).strip());
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** As its sender calls it; not to be trusted. */
    public String fileName() {
        return fileName;
    }

    public InputStream open() {
        return file.open();
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
