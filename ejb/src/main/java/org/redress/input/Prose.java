package org.redress.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** A text of several lines that can be stored and shown: bounded, whole characters, no invisible control. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@TextRules
public @interface Prose {

    /** The most characters (UTF-16 units) that are taken. */
    @jakarta.validation.OverridesAttribute(constraint = TextRules.class, name = "max")
    int max() default 50_000;

    String message() default "is not a text that can be kept";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
