package org.redress.documents;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;

import javax.sql.DataSource;

/**
 * Documents as rows of half a megabyte. Large objects would need one treatment in H2 and another in PostgreSQL, and an
 * open transaction to read; rows need neither, and a backup of the database has everything.
 */
final class DatabaseDocuments implements DocumentStore {

    static final int CHUNK = 512 * 1024;

    private final DataSource database;

    DatabaseDocuments(DataSource database) {
        this.database = database;
    }

    @Override
    public StoredDocument store(InputStream bytes) throws IOException {
        String id = UUID.randomUUID().toString();
        Digest digest = new Digest();
        byte[] chunk = new byte[CHUNK];
        int seq = 0;
        try {
            for (int length = bytes.readNBytes(chunk, 0, CHUNK); length > 0; length = bytes.readNBytes(chunk, 0, CHUNK)) {
                insert(id, seq++, length == CHUNK ? chunk : Arrays.copyOf(chunk, length));
                digest.take(chunk, length);
            }
            return digest.document(id);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e, id);
            throw e;
        }
    }

    @Override
    public InputStream open(String id) throws IOException {
        return new Chunks(id);
    }

    @Override
    public void delete(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from document_chunk where document_id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Document " + id + " cannot be deleted from the database.", e);
        }
    }

    @Override
    public void removeOrphans(Predicate<String> isKnown, Instant from, Instant until) {
        // There are none: rows are committed together with their attachment.
    }

    private void insert(String id, int seq, byte[] bytes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                    "insert into document_chunk (document_id, seq, bytes) values (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setInt(2, seq);
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Document " + id + " cannot be stored in the database.", e);
        }
    }

    /** The first failure is the one to be told; a second one, of tidying up, only goes along with it. */
    private void deleteAfter(Exception first, String id) {
        try {
            delete(id);
        } catch (IllegalStateException e) {
            first.addSuppressed(e);
        }
    }

    private byte[] chunk(String id, int seq) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                    "select bytes from document_chunk where document_id = ? and seq = ?")) {
            select.setString(1, id);
            select.setInt(2, seq);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IOException("Document " + id + " cannot be read from the database.", e);
        }
    }

    /** Fetches a chunk when the one before has been read, and holds no connection in between. */
    private final class Chunks extends InputStream {

        private final String id;
        private int seq;
        private byte[] chunk;
        private int position;

        Chunks(String id) throws IOException {
            this.id = id;
            this.chunk = chunk(id, 0);
            if (chunk == null) {
                throw new IOException("Document " + id + " is not in the database.");
            }
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : chunk[position++] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, into, offset, count);
            position += count;
            return count;
        }

        private boolean isAtEnd() throws IOException {
            while (chunk != null && position == chunk.length) {
                chunk = chunk(id, ++seq);
                position = 0;
            }
            return chunk == null;
        }
    }
}
