package org.redress.customers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings text into the one form in which it is compared: width, case, accents and the two kana are no difference. It is
 * done the same way to what is kept and to what is typed.
 */
final class Folding {

    private static final char KATAKANA_FIRST = '\u30A1';
    private static final char KATAKANA_LAST = '\u30F6';
    private static final int TO_HIRAGANA = 0x60;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folding() {
    }

    /** Empty for null. */
    static String fold(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        if (text.chars().allMatch(c -> c < 0x80)) {
            // Most of what is folded, and nothing to fold in it but the case.
            return single(text.toLowerCase(Locale.ROOT));
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        // Only the accents of European scripts: the sound marks of kana tell one syllable from another.
        Normalizer.normalize(lower, Normalizer.Form.NFD).chars().filter(c -> c < 0x300 || c > 0x36F).forEach(c -> folded.append((char) c));
        StringBuilder same = new StringBuilder(folded.length());
        Normalizer.normalize(folded, Normalizer.Form.NFC).chars().forEach(c -> same.append((char) hiragana(c)));
        return single(same.toString());
    }

    private static String single(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    private static int hiragana(int c) {
        return c >= KATAKANA_FIRST && c <= KATAKANA_LAST ? c - TO_HIRAGANA : c;
    }

    /** Letters and digits alone, as a number is dictated: {@code C-1001} and {@code c 1001} are the same. */
    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder();
        fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    /** The digits of a telephone number. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        fold(text).codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.getNumericValue(c)));
        return digits.toString();
    }

    /** What a telephone number has in common with itself written with or without its country; null where that is too little. */
    static String phoneKey(String phone) {
        String digits = digits(phone);
        if (digits.length() < 6) {
            return null;
        }
        return digits.substring(Math.max(0, digits.length() - 8));
    }

    /** A mail address as it is compared; null for none. */
    static String mailKey(String mail) {
        String folded = mail == null ? "" : Normalizer.normalize(mail, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return folded.isEmpty() ? null : folded.substring(0, Math.min(254, folded.length()));
    }

    /** A name as it is sorted and compared. */
    static String nameKey(String name) {
        String folded = fold(name);
        return folded.substring(0, Math.min(400, folded.length()));
    }
}
