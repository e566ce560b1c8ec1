package org.redress.people;

import java.util.Set;

import org.redress.input.OneLine;
import org.redress.rules.vocabulary.Role;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A member of staff as the administrator registers them.
 *
 * @param department code, or null
 * @param password   null leaves it as it is
 */
public record PersonForm(
    @NotNull(message = "is missing") @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,98}", message = "must be small letters, digits, dots and hyphens, at least two") String userName,
    @NotBlank(message = "is missing") @OneLine String name,
    @OneLine(max = 254) @Email(message = "is not a mail address") String email,
    @OneLine(max = 40) String department,
    @NotNull(message = "is missing; give at least one") Set<Role> roles,
    boolean active,
    String password) {

    @Override
    public String toString() {
        return "PersonForm[" + userName + "]";
    }
}
