package org.redress.rules.book;

/** As what a value of a field counts: values that count as the same cannot be told apart. */
interface Sight {

    /** As itself. */
    Sight WHOLE = value -> value;

    Object of(Object value);
}
