package org.redress.cases;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An amount in a currency (ISO 4217). */
public record MoneyForm(
    @NotNull(message = "is missing") @DecimalMin(value = "0", message = "must not be below 0")
    @Digits(integer = 13, fraction = 2, message = "must have at most 13 digits before and 2 behind the point") BigDecimal amount,
    @NotNull(message = "is missing") @Pattern(regexp = "[A-Z]{3}", message = "must be a currency of three capitals, such as EUR") String currency) {
}
