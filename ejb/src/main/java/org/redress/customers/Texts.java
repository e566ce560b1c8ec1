package org.redress.customers;

/** What was typed, without the blanks around it. */
final class Texts {

    private Texts() {
    }

    /** Null for nothing. */
    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
