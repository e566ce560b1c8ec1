package org.redress.casework;

import java.time.Instant;
import java.util.List;

import org.redress.correspondence.MailHead;

/**
 * A mail on its way into a case, understood as far as it can be; nothing of it decides anything about the case.
 *
 * @param at         when it reached us
 * @param html       as it came, unsafe; or null
 * @param files      what was attached
 * @param originalId of the document in which it lies as it came
 */
public record Mailing(MailHead head, Instant at, String subject, String text, String html, List<MailedFile> files, String originalId) {

    /**
     * @param name      as its sender calls it
     * @param contentId by which the HTML shows it; or null
     */
    public record MailedFile(String name, String contentId, byte[] content) {
    }
}
