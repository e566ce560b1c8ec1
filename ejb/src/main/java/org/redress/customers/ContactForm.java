package org.redress.customers;

import java.io.Serializable;

import org.redress.input.OneLine;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

/**
 * Somebody one talks to at a customer's.
 *
 * @param position what they are there, such as head of purchasing
 */
public record ContactForm(
    @NotBlank(message = "is missing; say who it is") @OneLine String name,
    @OneLine String position,
    @OneLine(max = 254) @Email(message = "is not a mail address; write it as name@example.org or leave it out") String email,
    @OneLine(max = 60) String phone) implements Serializable {

    public ContactForm {
        name = Texts.stripped(name);
        position = Texts.stripped(position);
        email = Texts.stripped(email);
        phone = Texts.stripped(phone);
    }
}
