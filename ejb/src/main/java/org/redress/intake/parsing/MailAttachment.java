package org.redress.intake.parsing;

/**
 * A part of a mail that is no text of its body.
 *
 * @param name        as its sender calls it, or one made of its type; not cleaned of paths
 * @param contentType as its sender says, such as {@code image/png}; nothing to rely on
 * @param contentId   by which the HTML of the mail shows it, without angle brackets; or null
 * @param content     decoded
 */
public record MailAttachment(String name, String contentType, String contentId, byte[] content) {
}
