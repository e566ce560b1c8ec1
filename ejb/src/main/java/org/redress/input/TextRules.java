package org.redress.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** What {@link Prose} and {@link OneLine} have in common. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextValidator.class)
@interface TextRules {

    boolean oneLine() default false;

    int max() default 50_000;

    String message() default "is not a text that can be kept";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
