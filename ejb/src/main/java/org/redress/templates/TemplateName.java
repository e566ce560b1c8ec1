package org.redress.templates;

/**
 * From which text somebody wrote.
 *
 * @param version id of the version
 * @param number  which version of the template it is, from 1 on
 */
public record TemplateName(Long version, TemplateKind kind, String language, int number) {
}
