package org.redress.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.Refusal;

/** What both stores promise, and what each promises beyond it. */
class DocumentStoreTest {

    /** A transaction whose end the test decides. */
    private static final class Transaction implements TransactionEnd {

        private final List<Runnable> onRollback = new ArrayList<>();
        private final List<Runnable> onCommit = new ArrayList<>();

        @Override
        public void ifRolledBack(Runnable action) {
            onRollback.add(action);
        }

        @Override
        public void ifCommitted(Runnable action) {
            onCommit.add(action);
        }
    }

    private abstract static class EveryStore {

        abstract DocumentStore store();

        abstract long leftovers() throws Exception;

        @ParameterizedTest
        @ValueSource(ints = {1, 1_000, DatabaseDocuments.CHUNK - 1, DatabaseDocuments.CHUNK, DatabaseDocuments.CHUNK + 1,
            3 * DatabaseDocuments.CHUNK, 5_000_000})
        void givesBackWhatItTook(int size) throws IOException {
            byte[] bytes = bytes(size);

            StoredDocument document = store().store(new ByteArrayInputStream(bytes));

            assertThat(document.size()).isEqualTo(size);
            try (InputStream in = store().open(document.id())) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
                assertThat(in.read()).isEqualTo(-1);
            }
        }

        @Test
        void readsByteByByteToo() throws IOException {
            StoredDocument document = store().store(new ByteArrayInputStream(new byte[] {0, -1, 127, -128}));

            try (InputStream in = store().open(document.id())) {
                assertThat(new int[] {in.read(), in.read(), in.read(), in.read(), in.read()}).containsExactly(0, 255, 127, 128, -1);
            }
        }

        @Test
        void tellsTheHashOfTheBytes() throws IOException {
            assertThat(store().store(new ByteArrayInputStream("abc".getBytes())).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }

        @Test
        void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
            assertThatIOException().isThrownBy(() -> store().store(new SequenceInputStream(new ByteArrayInputStream(bytes(2_000_000)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                }))).withMessage("connection reset");

            assertThat(leftovers()).isZero();
        }

        @Test
        void keepsNothingOfAnUploadThatIsTooLarge() throws Exception {
            InputStream upload = new Upload(new ByteArrayInputStream(bytes(2_000_000)), "big.bin", 1_000_000);

            assertThatThrownBy(() -> store().store(upload)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));

            assertThat(leftovers()).isZero();
        }

        @Test
        void doesNotKnowWhatItNeverTook() {
            String unknown = UUID.randomUUID().toString();

            assertThatIOException().isThrownBy(() -> store().open(unknown)).withMessageContaining(unknown);
            store().delete(unknown);
        }
    }

    @Nested
    class InTheDatabase extends EveryStore {

        private final JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        private final DocumentStore store = new DatabaseDocuments(database);

        @BeforeEach
        void makeTable() throws SQLException {
            try (Connection connection = database.getConnection()) {
                connection.createStatement().execute("create table document_chunk (document_id varchar(36), seq integer, bytes bytea, "
                    + "primary key (document_id, seq))");
            }
        }

        @AfterEach
        void close() throws SQLException {
            try (Connection connection = database.getConnection()) {
                connection.createStatement().execute("shutdown");
            }
            database.dispose();
        }

        @Override
        DocumentStore store() {
            return store;
        }

        @Override
        long leftovers() throws SQLException {
            try (Connection connection = database.getConnection();
                    ResultSet rows = connection.createStatement().executeQuery("select count(*) from document_chunk")) {
                rows.next();
                return rows.getLong(1);
            }
        }

        @Test
        void forgetsWhatWasDeleted() throws Exception {
            StoredDocument document = store.store(new ByteArrayInputStream(bytes(1_200_000)));
            store.delete(document.id());

            assertThat(leftovers()).isZero();
        }

        @Test
        void holdsNoConnectionWhileSomebodyReads() throws IOException {
            StoredDocument document = store.store(new ByteArrayInputStream(bytes(1_200_000)));

            try (InputStream in = store.open(document.id())) {
                in.readNBytes(600_000);
                assertThat(database.getActiveConnections()).isZero();
            }
        }
    }

    @Nested
    class InADirectory extends EveryStore {

        @TempDir
        Path directory;

        private final Transaction transaction = new Transaction();
        private DirectoryDocuments store;

        @BeforeEach
        void open() {
            store = new DirectoryDocuments(directory.resolve("documents"), transaction);
        }

        @Override
        DocumentStore store() {
            return store;
        }

        @Override
        long leftovers() throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                return files.filter(Files::isRegularFile).count();
            }
        }

        @Test
        void fansOutByTheIdsFirstBytes() throws IOException {
            String id = store.store(new ByteArrayInputStream(bytes(10))).id();

            assertThat(directory.resolve("documents").resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id)).exists();
        }

        @Test
        void forgetsWhatWasRolledBack() throws IOException {
            store.store(new ByteArrayInputStream(bytes(10)));
            transaction.onRollback.forEach(Runnable::run);

            assertThat(leftovers()).isZero();
        }

        @Test
        void deletesOnlyOnceThatIsCommitted() throws IOException {
            StoredDocument document = store.store(new ByteArrayInputStream(bytes(10)));

            store.delete(document.id());
            assertThat(leftovers()).isEqualTo(1);

            transaction.onCommit.forEach(Runnable::run);
            assertThat(leftovers()).isZero();
        }

        @Test
        void removesWhatACrashLeftAndNothingElse() throws IOException {
            Instant yesterday = Instant.parse("2026-03-01T00:00:00Z");
            Instant today = Instant.parse("2026-03-02T00:00:00Z");
            String known = store.store(new ByteArrayInputStream(bytes(10))).id();
            String unknown = store.store(new ByteArrayInputStream(bytes(10))).id();
            String young = store.store(new ByteArrayInputStream(bytes(10))).id();
            Path unfinished = Files.writeString(directory.resolve("documents/incoming").resolve(UUID.randomUUID().toString()), "half");
            Path note = Files.writeString(directory.resolve("documents/README"), "ours");
            for (Path old : List.of(file(known), file(unknown), unfinished, note)) {
                Files.setLastModifiedTime(old, FileTime.from(yesterday));
            }

            store.removeUnfinished(today);
            store.removeOrphans(known::equals, yesterday, today);

            assertThat(file(known)).exists();
            assertThat(file(young)).exists();
            assertThat(note).exists();
            assertThat(file(unknown)).doesNotExist();
            assertThat(unfinished).doesNotExist();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "../../etc/passwd", "..", "12345678-1234-1234-1234-12345678901", "12345678-1234-1234-1234-123456789012/x"})
        @Tag("F03")
        void opensNothingButIds(String id) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.open(id));
        }

        @Test
        void saysSoWhenItCannotWrite() throws IOException {
            Path file = Files.writeString(directory.resolve("file"), "in the way");

            assertThatIllegalStateException().isThrownBy(() -> new DirectoryDocuments(file, transaction))
                .withMessageContaining("redress.documents.directory");
        }

        private Path file(String id) {
            return directory.resolve("documents").resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
