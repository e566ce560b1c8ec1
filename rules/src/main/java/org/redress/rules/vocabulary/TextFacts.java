package org.redress.rules.vocabulary;

import java.util.Locale;
import java.util.Objects;

/**
 * Title and description made easy to search: in lower case, every run of other signs one space, a space at both ends.
 * So {@code words contains " injur"} finds a word that begins so, whatever stands around it, and
 * {@code words contains "受伤"} works for languages that put no spaces.
 */
public record TextFacts(String words) {

    public TextFacts {
        Objects.requireNonNull(words, "words");
    }

    public static TextFacts of(String title, String description) {
        String text = (title + " " + description).toLowerCase(Locale.ROOT);
        var words = new char[text.length() + 2];
        words[0] = ' ';
        int end = 1;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (isPartOfWord(sign)) {
                if (sign < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    words[end++] = (char) sign;
                } else {
                    end += Character.toChars(sign, words, end);
                }
            } else if (words[end - 1] != ' ') {
                words[end++] = ' ';
            }
        }
        if (words[end - 1] != ' ') {
            words[end++] = ' ';
        }
        return new TextFacts(new String(words, 0, end));
    }

    private static boolean isPartOfWord(int sign) {
        if (sign < 128) {
            // Most signs of most texts; they are in lower case by now.
            return sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9';
        }
        // Marks belong to the letter before them, in scripts that write vowels as marks.
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK
                || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
    }
}
