package org.redress.intake;

import org.redress.input.OneLine;

import jakarta.validation.constraints.Email;

/**
 * Whom a person says to have written a mail that does not say it, or says it wrongly.
 *
 * @param sender an address; or null where the mail is right
 */
record GivenSender(@OneLine(max = 254) @Email(message = "is not a mail address; write it as name@example.org or leave it out") String sender) {

    static GivenSender of(String typed) {
        return new GivenSender(typed == null || typed.isBlank() ? null : typed.strip());
    }
}
