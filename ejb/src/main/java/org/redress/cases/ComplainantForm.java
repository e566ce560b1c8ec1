package org.redress.cases;

import org.redress.input.OneLine;

import jakarta.validation.constraints.Email;

/** Who complains, as it was told; everything may be unknown. */
public record ComplainantForm(
    @OneLine String name,
    @OneLine String company,
    @OneLine(max = 254) @Email(message = "is not a mail address; write it as name@example.org or leave it out") String email,
    @OneLine(max = 60) String phone,
    @OneLine String city,
    @OneLine(max = 60) String customerNumber) {

    public static final ComplainantForm UNKNOWN = new ComplainantForm(null, null, null, null, null, null);
}
