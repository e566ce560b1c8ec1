package org.redress.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Keeps the bytes of attachments, wherever the operator wants them: in the database or in a directory.
 *
 * <p>Both take part in the transaction of the caller: what is rolled back was never stored, and what was deleted is
 * gone only once that is committed.
 */
public interface DocumentStore {

    /**
     * Reads the stream to its end, piece by piece, and keeps what it read. Closing it is left to the caller.
     *
     * @throws IOException if the stream breaks off; then nothing is kept
     */
    StoredDocument store(InputStream bytes) throws IOException;

    /**
     * @return the bytes, read while the stream is; to be closed by the caller
     * @throws IOException if there is no such document any more
     */
    InputStream open(String id) throws IOException;

    /** Deletes a document; one that is not there is no error. */
    void delete(String id);

    /**
     * Removes documents that a crash between storing and committing left without an attachment.
     *
     * @param isKnown whether a document has an attachment
     * @param from    older ones have been looked at before
     * @param until   younger ones are left alone, as their transaction may still be open
     */
    void removeOrphans(Predicate<String> isKnown, Instant from, Instant until);
}
