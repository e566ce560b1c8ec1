package org.redress.suggestions;

import org.redress.input.OneLine;
import org.redress.input.Prose;
import org.redress.rules.vocabulary.Kind;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What somebody puts into the box.
 *
 * @param kind        {@code SUGGESTION} or {@code COMPLIMENT}
 * @param about       a product, a room, a procedure
 * @param language    of the writer
 * @param withoutName whether nothing is to be kept of who wrote it
 */
public record SuggestionForm(
    @NotNull(message = "is missing; it is SUGGESTION or COMPLIMENT") Kind kind,
    @OneLine(max = 300) String title,
    @NotBlank(message = "is missing; say it in your words") @Prose(max = 20_000) String text,
    @OneLine String about,
    @OneLine(max = 20) String language,
    Boolean withoutName) {
}
