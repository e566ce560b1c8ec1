package org.redress.rules.checker;

import java.math.BigDecimal;

/**
 * What a comparison compares.
 *
 * @param type of its value; null for the word {@code null}, {@code Object} for what could not be understood
 */
record Operand(Class<?> type, String text) {

    boolean isNumber() {
        return type == int.class || type == Integer.class || type == BigDecimal.class;
    }

    boolean isUnknown() {
        return type == Object.class;
    }

    /** Whether a value may be missing: text never is, and neither is a plain number or a tick. */
    boolean mayBeNull() {
        return type != null && !type.isPrimitive() && type != String.class;
    }

    boolean comparesWith(Operand other) {
        if (isUnknown() || other.isUnknown()) {
            return true;
        }
        if (other.type == null) {
            return mayBeNull();
        }
        return isNumber() ? other.isNumber() : type == other.type;
    }

    String kind() {
        if (type == null) {
            return "null";
        }
        if (isNumber()) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type == String.class ? "text" : "a " + type.getSimpleName();
    }
}
