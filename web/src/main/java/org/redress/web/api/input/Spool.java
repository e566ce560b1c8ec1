package org.redress.web.api.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A large body, put down beside the server until it is whole. So the pace of a sender holds neither a database connection
 * nor a case, and what breaks off leaves nothing. Deletes its file when closed.
 */
public final class Spool implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Spool.class.getName());

    private final Path file;

    Spool() {
        try {
            file = Files.createTempFile("redress-", ".upload");
        } catch (IOException e) {
            throw new UncheckedIOException("No room for a large request can be made in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    Path file() {
        return file;
    }

    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "File " + file + " cannot be removed. Remove it by hand.", e);
        }
    }
}
