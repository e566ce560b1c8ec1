package org.redress.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which files of a case go with what we say to the complainant. */
@ApplicationScoped
public class Enclosures {

    public static final int MOST = 10;
    /** Of all together; by mail a third more travels, and many servers take 25 MB. */
    public static final long MOST_BYTES = 18L * 1024 * 1024;

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Attachments attachments;

    /**
     * Has files of the case go with a message, which must be in the database already.
     *
     * @throws Refusal invalid where one is not of this case, or they are too many or too large for a mail
     */
    public void enclose(Long caseId, Long messageId, List<Long> attachmentIds) {
        long size = 0;
        LinkedHashSet<Long> once = new LinkedHashSet<>(attachmentIds);
        if (once.size() > MOST) {
            throw Refusal.invalid("/attachments", "attachments are " + once.size() + ", and " + MOST + " may go with one mail. Send the rest with another.");
        }
        for (Long id : once) {
            Attachment file = attachments.ofCase(caseId, id)
                .orElseThrow(() -> Refusal.invalid("/attachments", "attachments has " + id + ", which is no file of this case. Add it to the case first."));
            size += file.size();
            em.persist(new Enclosure(messageId, id));
        }
        if (size > MOST_BYTES) {
            throw Refusal.invalid("/attachments", "attachments have " + (size >> 20) + " MB together, and " + (MOST_BYTES >> 20)
                + " MB may go with one mail. Leave some out.");
        }
    }

    /** By message, in the order in which they were chosen; without those that have none. */
    public Map<Long, List<Attachment>> of(Collection<Long> messageIds) {
        Map<Long, List<Attachment>> files = new HashMap<>();
        if (!messageIds.isEmpty()) {
            em.createQuery("SELECT e.messageId, a FROM Enclosure e, Attachment a WHERE a.id = e.attachmentId AND e.messageId IN :ids ORDER BY e.id",
                Object[].class).setParameter("ids", messageIds).getResultList()
                .forEach(row -> files.computeIfAbsent((Long) row[0], any -> new ArrayList<>()).add((Attachment) row[1]));
        }
        return files;
    }
}
