package org.redress.rules.dictionary;

import java.math.BigDecimal;

/** What a field or an argument holds. */
public enum Sort {
    /** {@code true} or {@code false}. */
    TICK,
    /** A number without a fraction. */
    WHOLE,
    NUMBER,
    TEXT,
    CHOICE;

    static Sort of(Class<?> type) {
        if (type.isEnum()) {
            return CHOICE;
        }
        if (type == boolean.class) {
            return TICK;
        }
        if (type == int.class || type == Integer.class) {
            return WHOLE;
        }
        if (type == BigDecimal.class || type == double.class) {
            return NUMBER;
        }
        if (type == String.class) {
            return TEXT;
        }
        throw new IllegalArgumentException("Rule authors have no word for a " + type.getName() + ".");
    }
}
