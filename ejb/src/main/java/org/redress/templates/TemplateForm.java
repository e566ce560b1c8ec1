package org.redress.templates;

import org.redress.input.OneLine;
import org.redress.input.Prose;
import org.redress.lifecycle.Status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a template is to say.
 *
 * @param category  code, or null for all
 * @param step      status of the case, or null for all
 * @param subject   of a mail; the parts of one need none
 * @param automatic whether the system sends it where nobody does; null leaves it as it is
 */
public record TemplateForm(
    @NotNull(message = "is missing; it says what the template is for") TemplateKind kind,
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "must be a category's code, such as product-fault") @OneLine(max = 60) String category,
    Status step,
    @NotNull(message = "is missing; give en, zh, ru, ja or another language") @Pattern(regexp = "[a-z]{2,3}", message = "must be a language, such as en") String language,
    Boolean automatic,
    @OneLine(max = 300) String subject,
    @NotBlank(message = "is missing; write what the mail says") @Prose(max = 20_000) String body) {

    TemplateText text() {
        return new TemplateText(subject == null ? "" : subject.strip(), body.strip());
    }
}
