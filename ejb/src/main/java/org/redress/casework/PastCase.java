package org.redress.casework;

import java.time.OffsetDateTime;

import org.redress.cases.CaseForm;
import org.redress.input.OneLine;
import org.redress.lifecycle.Outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

/**
 * A case that another system knew: what was said, and what became of it so far.
 *
 * @param externalReference by which the other system knows it; the key that makes a second import change nothing
 */
public record PastCase(
    @Valid CaseForm said,
    @NotBlank(message = "is missing; it is the key by which a second import finds the case again") String externalReference,
    @OneLine(max = 40) String department,
    OffsetDateTime repliedAt,
    OffsetDateTime closedAt,
    Outcome outcome) {
}
