package org.redress.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** What is kept as it comes, because only its type knows what belongs there: small, flat, and of texts that can be kept. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Particulars.Modest.class)
public @interface Particulars {

    int MOST_MEMBERS = 50;
    int DEEPEST = 4;
    int LONGEST_TEXT = 2_000;

    String message() default "must have at most 50 members, 4 levels, and texts of at most 2000 characters without control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at every member. */
    class Modest implements ConstraintValidator<Particulars, Map<String, Object>> {

        @Override
        public boolean isValid(Map<String, Object> data, ConstraintValidatorContext context) {
            return data == null || isModest(data, 1);
        }

        private static boolean isModest(Object value, int level) {
            if (value instanceof String text) {
                return TextValidator.problemWith(text, false, LONGEST_TEXT) == null;
            }
            if (value instanceof Map<?, ?> map) {
                return level <= DEEPEST && map.size() <= MOST_MEMBERS
                    && map.entrySet().stream().allMatch(e -> isModest(e.getKey(), level + 1) && isModest(e.getValue(), level + 1));
            }
            if (value instanceof List<?> list) {
                return level <= DEEPEST && list.size() <= MOST_MEMBERS && list.stream().allMatch(item -> isModest(item, level + 1));
            }
            return value == null || value instanceof Boolean || value instanceof Number number && number.toString().length() <= 40;
        }
    }
}
