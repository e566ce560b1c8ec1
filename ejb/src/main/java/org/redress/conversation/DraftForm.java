package org.redress.conversation;

import java.util.Map;

import org.redress.input.OneLine;
import org.redress.input.Prose;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a window wants to be kept.
 *
 * @param id       of the draft that it continues, or null
 * @param revision of that draft, as this window knows it
 * @param form     which of the forms of a case it is, such as {@code reply}
 * @param fields   what stands in each
 */
public record DraftForm(
    Long id,
    Integer revision,
    @NotNull(message = "is missing; it says which form this is") @Pattern(regexp = "[a-z][a-z-]{0,19}", message = "is no name of a form") String form,
    @NotNull(message = "is missing") @Size(max = 30, message = "must be at most 30") Map<@OneLine(max = 100) String, @Prose(max = 60_000) String> fields) {

    boolean isEmpty() {
        return fields.values().stream().allMatch(value -> value == null || value.isBlank());
    }
}
