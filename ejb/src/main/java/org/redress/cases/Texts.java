package org.redress.cases;

/** What counts as nothing in a text that people typed. */
final class Texts {

    private Texts() {
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String cut(String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
