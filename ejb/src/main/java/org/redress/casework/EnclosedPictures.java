package org.redress.casework;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.redress.conversation.SafeHtml;
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;

/**
 * The pictures that a mail brought along, as its HTML names them. They go into the page itself: the frame that shows it has no session
 * with which it could fetch them (docs/adr/123).
 */
final class EnclosedPictures implements SafeHtml.Enclosed {

    /** What browsers draw without running anything, by what the bytes say and not the mail. */
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    /** Larger ones are files to be saved, as they are anyway. */
    private static final long LARGEST = 3L * 1024 * 1024;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Attachments attachments;
    private final Map<String, Attachment> byContentId = new HashMap<>();
    private long left = MOST_BYTES;

    EnclosedPictures(Attachments attachments, List<Attachment> ofTheMail) {
        this.attachments = attachments;
        ofTheMail.stream().filter(file -> file.contentId() != null && DRAWN.contains(file.contentType()) && file.size() <= LARGEST)
            .forEach(file -> byContentId.putIfAbsent(file.contentId(), file));
    }

    @Override
    public Optional<String> picture(String contentId) {
        Attachment file = byContentId.get(contentId);
        if (file == null || file.size() > left) {
            return Optional.empty();
        }
        left -= file.size();
        try (InputStream bytes = attachments.open(file)) {
            return Optional.of("data:" + file.contentType() + ";base64," + Base64.getEncoder().encodeToString(bytes.readAllBytes()));
        } catch (IOException lost) {
            // The text of the mail is worth more than one of its pictures.
            return Optional.empty();
        }
    }
}
