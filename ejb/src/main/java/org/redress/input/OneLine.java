package org.redress.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;

/** A text of one line, such as a name: like {@link Prose}, without line breaks and marks that turn its direction. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@TextRules(oneLine = true)
public @interface OneLine {

    /** The most characters (UTF-16 units) that are taken. */
    @OverridesAttribute(constraint = TextRules.class, name = "max")
    int max() default 200;

    String message() default "is not a line of text that can be kept";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
