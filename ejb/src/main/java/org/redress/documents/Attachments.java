package org.redress.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The files of all cases. Whether somebody may add or see one is for the use case to ask first. */
@ApplicationScoped
public class Attachments implements DocumentKeeper {

    public static final long MOST_BYTES = 25L * 1024 * 1024;
    public static final int MOST_PER_MESSAGE = 10;
    /** So that nobody fills the disk through one case. */
    public static final int MOST_PER_CASE = 500;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    DocumentStore store;

    @Inject
    Clock clock;

    private final ContentTypes types = new ContentTypes();

    /**
     * Takes a file in, streaming it. If it is refused or breaks off, the transaction is rolled back and nothing is left.
     *
     * @param messageId the message that it comes with, or null
     * @param name      as its sender calls it; cleaned here
     * @param bytes     read to the end, not closed
     * @throws Refusal too large beyond 25 MB; invalid if it is empty; conflict if there are too many; bad request if the
     *     upload breaks off
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Attachment add(Long caseId, Long messageId, String name, InputStream bytes, String addedBy) {
        refuseTooMany(caseId, messageId);
        String cleaned = FileName.cleaned(name);
        InputStream upload = new Upload(bytes, cleaned, MOST_BYTES);
        try {
            byte[] head = upload.readNBytes(ContentTypes.HEAD);
            if (head.length == 0) {
                throw Refusal.invalid("/file", "File '" + cleaned + "' is empty. Choose another.");
            }
            String type = types.of(head, cleaned);
            types.brokenPromise(type, cleaned).ifPresent(promised -> {
                throw Refusal.invalid("/file", "File '" + cleaned + "' says by its name that it is " + promised + ", and what is in it is " + type
                    + ". Send the file that you mean, or this one under its own name.");
            });
            StoredDocument document = store.store(new SequenceInputStream(new ByteArrayInputStream(head), upload));
            Attachment attachment = new Attachment(caseId, messageId, cleaned, type, document, addedBy, clock.instant());
            // EclipseLink knows nothing of what this row refers to by number, and would insert it in any order.
            em.flush();
            em.persist(attachment);
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException("File '" + cleaned + "' cannot be stored.", e);
        }
    }

    /**
     * Keeps a file that came by mail. Nobody can be asked for another one, so nothing is refused: what is not what its name says is
     * called {@code .bin}, and what is too much is left in the original of the mail.
     *
     * @param contentId by which the HTML of the mail shows it; or null
     * @return empty where there was nothing in it, or no room for it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Attachment> keep(Long caseId, Long messageId, String name, String contentId, byte[] bytes, String addedBy) {
        if (bytes.length == 0 || count("caseId", caseId) >= MOST_PER_CASE) {
            return Optional.empty();
        }
        String cleaned = FileName.cleaned(name);
        byte[] head = bytes.length > ContentTypes.HEAD ? Arrays.copyOf(bytes, ContentTypes.HEAD) : bytes;
        String type = types.of(head, cleaned);
        String called = types.brokenPromise(type, cleaned).isPresent() ? FileName.cleaned(cleaned + ".bin") : cleaned;
        try {
            StoredDocument document = store.store(new ByteArrayInputStream(bytes));
            Attachment attachment = new Attachment(caseId, messageId, called, type, document, addedBy, clock.instant()).shownAs(contentId);
            em.flush();
            em.persist(attachment);
            return Optional.of(attachment);
        } catch (IOException e) {
            throw new UncheckedIOException("File '" + called + "' cannot be stored.", e);
        }
    }

    /** Oldest first. */
    public List<Attachment> ofCase(Long caseId) {
        return em.createQuery("SELECT a FROM Attachment a WHERE a.caseId = :caseId ORDER BY a.id", Attachment.class)
            .setParameter("caseId", caseId).getResultList();
    }

    /** Oldest first. */
    public List<Attachment> ofMessage(Long messageId) {
        return em.createQuery("SELECT a FROM Attachment a WHERE a.messageId = :messageId ORDER BY a.id", Attachment.class)
            .setParameter("messageId", messageId).getResultList();
    }

    /** One of a case; not found under any other, so that a link that was passed on opens nothing. */
    public Optional<Attachment> ofCase(Long caseId, Long id) {
        return Optional.ofNullable(em.find(Attachment.class, id)).filter(attachment -> attachment.caseId().equals(caseId));
    }

    /**
     * The bytes, streamed; to be closed by the caller.
     *
     * @throws IOException if the store has lost them
     */
    public InputStream open(Attachment attachment) throws IOException {
        return store.open(attachment.documentId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Attachment attachment) {
        em.remove(em.contains(attachment) ? attachment : em.merge(attachment));
        store.delete(attachment.documentId());
    }

    @Override
    public boolean needs(String documentId) {
        return em.createQuery("SELECT COUNT(a) FROM Attachment a WHERE a.documentId = :documentId", Long.class)
            .setParameter("documentId", documentId).getSingleResult() > 0;
    }

    private void refuseTooMany(Long caseId, Long messageId) {
        if (messageId != null && count("messageId", messageId) >= MOST_PER_MESSAGE) {
            throw Refusal.conflict("A message may have " + MOST_PER_MESSAGE + " files, and this one has them.", "Put the rest into another message.");
        }
        if (count("caseId", caseId) >= MOST_PER_CASE) {
            throw Refusal.conflict("A case may have " + MOST_PER_CASE + " files, and this one has them.", "Remove some first.");
        }
    }

    private long count(String field, Long id) {
        return em.createQuery("SELECT COUNT(a) FROM Attachment a WHERE a." + field + " = :id", Long.class)
            .setParameter("id", id).getSingleResult();
    }
}
