package org.redress.casework;

import java.io.InputStream;
import java.util.Map;

import org.redress.correspondence.Correspondence;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.journal.EventType;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts a file to a case, whoever brings it: counted, stored and in the journal, or not at all. */
@ApplicationScoped
class Filing {

    @Inject
    Attachments attachments;

    @Inject
    Correspondence correspondence;

    /** @param messageId of a message of this case, or null for a file of the complaint itself */
    Attachment file(Handling h, Long messageId, String name, InputStream bytes) {
        if (messageId == null) {
            requireRoomWithComplaint(h);
        } else if (correspondence.of(h.c.id()).stream().noneMatch(m -> m.id().equals(messageId))) {
            throw Refusal.invalid("/messageId", "messageId " + messageId + " is no message of case " + h.c.number() + ".");
        }
        Attachment attachment = attachments.add(h.c.id(), messageId, name, bytes, h.pen.actor());
        h.pen.write(EventType.ATTACHED, Map.of("id", attachment.id(), "name", attachment.name(), "contentType", attachment.contentType(),
            "size", attachment.size(), "sha256", attachment.sha256()));
        return attachment;
    }

    /** The complaint is the first message of its case, with as many files as any other. */
    private void requireRoomWithComplaint(Handling h) {
        if (!h.c.status().isOpen()) {
            throw Refusal.conflict("Case " + h.c.number() + " is CLOSED and takes no more files.",
                "Have it reopened first, or write a message and put the file to that.");
        }
        long there = attachments.ofCase(h.c.id()).stream().filter(a -> a.messageId() == null).count();
        if (there >= Attachments.MOST_PER_MESSAGE) {
            throw Refusal.conflict("The complaint of case " + h.c.number() + " has " + there + " files, and may have no more.",
                "Write a message, and put the file to that by its messageId.");
        }
    }
}
