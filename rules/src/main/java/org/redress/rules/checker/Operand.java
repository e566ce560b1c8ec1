package org.redress.rules.checker;

import java.math.BigDecimal;

/**
 * What a comparison compares.
 *
 * @param type of its value; null for the word {@code null}, {@code Object} for what could not be understood
 * @param text as it is written
 * @param sort whether it is known already, or at least the same for every case
 */
record Operand(Class<?> type, String text, Sort sort) {

    enum Sort { FIELD, VARIABLE, HOUSE, LITERAL }

    /** Stands for what could not be understood, so that nothing more is said about it. */
    static Operand unknown(String text) {
        return new Operand(Object.class, text, Sort.VARIABLE);
    }

    static Operand literal(Class<?> type, String text) {
        return new Operand(type, text, Sort.LITERAL);
    }

    /** What a literal stands for: a number, a boolean, text, the name of a constant, or null. */
    Object value() {
        if (type == null) {
            return null;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        return type == String.class ? text.substring(1, text.length() - 1) : text.substring(text.indexOf('.') + 1);
    }

    boolean isNumber() {
        return isNumber(type);
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == Integer.class || type == BigDecimal.class || type == double.class;
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
        return kindOf(type);
    }

    /** In the words of an author. */
    static String kindOf(Class<?> type) {
        if (type == null) {
            return "null";
        }
        if (isNumber(type)) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type == String.class ? "text" : "a " + type.getSimpleName();
    }
}
