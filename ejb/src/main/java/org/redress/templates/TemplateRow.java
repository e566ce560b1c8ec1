package org.redress.templates;

import java.io.Serializable;

/**
 * A template as the administrator sees it.
 *
 * @param id        null for one that was shipped and never changed
 * @param category  code, or null for all
 * @param step      status of the case, or null for all
 * @param automatic whether the system sends it where nobody does
 * @param number    of the newest version; 0 for what was shipped
 * @param version   to be given when it is changed; 0 for what was shipped
 */
public record TemplateRow(Long id, TemplateKind kind, String category, String step, String language, boolean automatic, int number, String subject,
    String body, long version) implements Serializable {
}
