package org.redress.casework;

import java.time.Instant;

import org.redress.documents.Attachment;

/** A file of a case as it is shown; {@code messageId} is null where it came with the complaint itself. */
public record AttachmentView(Long id, Long messageId, String name, String contentType, long size, String sha256, String addedBy,
    Instant addedAt) {

    static AttachmentView of(Attachment a) {
        return new AttachmentView(a.id(), a.messageId(), a.name(), a.contentType(), a.size(), a.sha256(), a.addedBy(), a.addedAt());
    }
}
