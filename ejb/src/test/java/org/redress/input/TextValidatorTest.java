package org.redress.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;

class TextValidatorTest {

    private record Form(@OneLine(max = 20) String line, @Prose(max = 30) String prose) {
    }

    @ParameterizedTest(name = "U+{0}: in a line {1}, in prose {2}")
    @CsvSource({
        "0000, refused, refused",
        "0007, refused, refused",
        "000A, refused, taken",
        "0009, refused, taken",
        "D800, refused, refused",
        "DC00, refused, refused",
        "202E, refused, refused",
        "2066, refused, refused",
        "200F, refused, taken",
        "05D0, taken, taken",
        "4E2D, taken, taken",
        "00E9, taken, taken"})
    void takesWhatCanBeKept(String code, String inLine, String inProse) {
        String text = "a" + (char) Integer.parseInt(code, 16) + "b";

        assertThat(refusal("line", new Form(text, null)) == null ? "taken" : "refused").isEqualTo(inLine);
        assertThat(refusal("prose", new Form(null, text)) == null ? "taken" : "refused").isEqualTo(inProse);
    }

    @Test
    void takesPairsOfSurrogates() {
        assertThat(refusal("line", new Form("👍 ok", null))).isNull();
    }

    @Test
    void saysWhichCharacterStandsWhere() {
        assertThat(refusal("line", new Form("ab\u0000", null))).isEqualTo("has the character U+0000 at position 3, which cannot be kept; take it out");
    }

    @Test
    void saysHowLongATextIsAndMayBe() {
        assertThat(refusal("prose", new Form(null, "x".repeat(31)))).isEqualTo("is 31 characters long; at most 30 are taken");
    }

    private static String refusal(String field, Form form) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            Set<ConstraintViolation<Form>> violations = validator.validate(form);
            return violations.stream().filter(v -> v.getPropertyPath().toString().equals(field)).map(ConstraintViolation::getMessage)
                .findFirst().orElse(null);
        }
    }
}
