package org.redress.casework;

import java.time.LocalDate;
import java.util.Map;

import org.redress.input.Day;
import org.redress.input.OneLine;
import org.redress.input.Particulars;
import org.redress.input.Prose;
import org.redress.rules.vocabulary.MeasureType;

import jakarta.validation.constraints.NotNull;

/**
 * A measure as somebody plans it.
 *
 * @param owner user name of who carries it out; null while nobody is named
 * @param data  the particulars of its type
 */
public record MeasureForm(
    @NotNull(message = "is missing; it says what sort of measure this is") MeasureType type,
    @Prose(max = 10_000) String description,
    @OneLine(max = 100) String owner,
    @Day LocalDate dueOn,
    @Particulars Map<String, Object> data) {
}
