package org.redress.web.api.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call does, for the document that describes the API. A test fails where a call has none. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** One line: what it does, and by whom where not everybody may. */
    String value();

    /** What the body is; {@link Void} where there is none. */
    Class<?> body() default Void.class;

    /** {@code application/json}, {@code text/csv}, {@code multipart/form-data}. */
    String bodyType() default "application/json";

    boolean bodyMayBeEmpty() default false;

    /** What the answer is, or is a list of; {@link Void} where it is a file. */
    Class<?> answer();

    boolean list() default false;

    int status() default 200;
}
