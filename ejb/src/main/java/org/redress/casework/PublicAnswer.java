package org.redress.casework;

import org.redress.input.Prose;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the complainant says to an answer.
 *
 * @param answer  whether they take it
 * @param comment required to dispute: what is still wrong
 * @param score   1 to 5, how satisfied they are; null where they do not say
 */
public record PublicAnswer(
    @NotNull(message = "is missing; it must be CONFIRM or DISPUTE") Choice answer,
    @Prose(max = 10_000) String comment,
    @Min(value = 1, message = "must be 1 to 5") @Max(value = 5, message = "must be 1 to 5") Integer score) {

    /** Takes the answer, or does not. */
    public enum Choice {
        CONFIRM, DISPUTE
    }
}
