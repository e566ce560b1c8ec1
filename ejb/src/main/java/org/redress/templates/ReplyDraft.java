package org.redress.templates;

import java.util.List;

/**
 * A reply as a person finds it before they write.
 *
 * @param to                null where the complainant has no address
 * @param copies            who else got the mail that is answered, without our own addresses
 * @param body              with the signature and the inquiry quoted
 * @param templateVersionId null for a shipped text
 */
public record ReplyDraft(String to, List<String> copies, String subject, String body, Long templateVersionId) {
}
