package org.redress.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Documents as files, in a directory per first and second byte of their id, as no file system likes a million files in
 * one.
 *
 * <p>A file is written beside the others and moved among them only when it is whole, so that whatever has its final
 * name is complete. What a crash leaves behind is either in {@code incoming}, which is emptied at start, or a whole file
 * that nobody knows, which {@link #removeOrphans} finds.
 */
final class DirectoryDocuments implements DocumentStore {

    private static final System.Logger LOG = System.getLogger(DirectoryDocuments.class.getName());
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;
    private final TransactionEnd transaction;

    /** @throws IllegalStateException if the directory cannot be made or written to */
    DirectoryDocuments(Path root, TransactionEnd transaction) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.transaction = transaction;
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw unusable(e);
        }
        if (!Files.isWritable(incoming)) {
            throw unusable(null);
        }
    }

    @Override
    public StoredDocument store(InputStream bytes) throws IOException {
        String id = UUID.randomUUID().toString();
        Path part = incoming.resolve(id);
        try {
            StoredDocument document = write(bytes, part, id);
            Path file = file(id);
            Files.createDirectories(file.getParent());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            transaction.ifRolledBack(() -> remove(file));
            return document;
        } catch (IOException | RuntimeException e) {
            remove(part);
            throw e;
        }
    }

    @Override
    public InputStream open(String id) throws IOException {
        try {
            return Files.newInputStream(file(id));
        } catch (NoSuchFileException e) {
            throw new IOException("Document " + id + " is not in " + root + ". Restore it from a backup.", e);
        }
    }

    @Override
    public void delete(String id) {
        Path file = file(id);
        transaction.ifCommitted(() -> remove(file));
    }

    @Override
    public void removeOrphans(Predicate<String> isKnown, Instant from, Instant until) {
        removeFiles(root, file -> ID.matcher(file.getFileName().toString()).matches() && !file.startsWith(incoming)
            && !isOlder(file, from) && isOlder(file, until) && !isKnown.test(file.getFileName().toString()));
    }

    /** Removes what uploads left behind that were cut off by the end of the process. */
    void removeUnfinished(Instant before) {
        removeFiles(incoming, file -> isOlder(file, before));
    }

    private StoredDocument write(InputStream bytes, Path part, String id) throws IOException {
        Digest digest = new Digest();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                out.write(buffer, 0, length);
                digest.take(buffer, length);
            }
            // The row that points to it will survive a power failure, so the file must.
            channel.force(true);
        }
        return digest.document(id);
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not the id of a document.");
        }
        return root.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    }

    private static void removeFiles(Path directory, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).filter(which).forEach(DirectoryDocuments::remove);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "The documents in " + directory + " cannot all be looked at.", e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException e) {
            return false;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "File " + file + " cannot be removed. Remove it by hand.", e);
        }
    }

    private IllegalStateException unusable(IOException cause) {
        return new IllegalStateException("Documents cannot be written to '" + root + "'. Let redress.documents.directory name "
            + "a directory that the server may write to, or leave it out to keep them in the database.", cause);
    }
}
