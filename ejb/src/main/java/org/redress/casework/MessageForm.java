package org.redress.casework;

import java.time.OffsetDateTime;

import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.input.OneLine;
import org.redress.input.Prose;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Something said, as somebody writes it down.
 *
 * @param direction null means what is usual for the kind: a note is among ourselves, all else came in
 * @param at        when it was said; null means now
 */
public record MessageForm(
    @NotNull(message = "is missing; it says in what way this was said") MessageKind kind,
    Direction direction,
    OffsetDateTime at,
    @OneLine(max = 300) String subject,
    @NotBlank(message = "is missing; write what was said") @Prose String body) {

    Direction directionOrUsual() {
        if (direction != null) {
            return direction;
        }
        return kind == MessageKind.INTERNAL_NOTE ? Direction.INTERNAL : Direction.IN;
    }
}
