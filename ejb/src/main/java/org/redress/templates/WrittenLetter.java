package org.redress.templates;

/**
 * A mail made of a template.
 *
 * @param templateVersionId of which version, or null for a shipped text
 */
public record WrittenLetter(String subject, String body, Long templateVersionId) {
}
