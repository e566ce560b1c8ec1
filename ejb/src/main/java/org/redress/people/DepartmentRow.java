package org.redress.people;

import org.redress.input.OneLine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A department as lists show it and the administrator opens it.
 *
 * @param deputy user name of who acts for the head, or null
 */
public record DepartmentRow(
    @NotNull(message = "is missing") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "must be small letters, digits and hyphens") String code,
    @NotBlank(message = "is missing") @OneLine String name,
    @OneLine(max = 60) String calendar,
    @OneLine(max = 100) String deputy) {
}
