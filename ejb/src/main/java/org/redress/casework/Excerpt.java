package org.redress.casework;

/** The beginning of a text, for where all of it would be too much. */
final class Excerpt {

    private Excerpt() {
    }

    /** @param most in UTF-16 units; no character is cut in two */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 3)) ? most - 3 : most - 2;
        return text.substring(0, end) + " …";
    }
}
