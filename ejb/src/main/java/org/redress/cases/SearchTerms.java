package org.redress.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into the terms by which it is found: words in lower case, and pairs of characters where a script does not
 * part its words (Chinese, Japanese). Both databases then search the same terms, however differently they index them.
 */
public final class SearchTerms {

    /** As much as an index entry may hold, and more than anybody reads. */
    private static final int MOST = 4_000;
    private static final int LONGEST = 60;

    private SearchTerms() {
    }

    /** All terms of the texts, each once, parted by blanks, with a blank around. */
    public static String of(String... texts) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null && terms.size() < MOST) {
                terms.addAll(cut(text));
            }
        }
        return " " + String.join(" ", terms.stream().limit(MOST).toList()) + " ";
    }

    /** The terms that a searcher typed, in their order. */
    public static List<String> cut(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] points = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (isUnparted(point)) {
                flush(word, terms);
                boolean nextToo = i + 1 < points.length && isUnparted(points[i + 1]);
                boolean beforeToo = i > 0 && isUnparted(points[i - 1]);
                if (nextToo) {
                    terms.add(Character.toString(point) + Character.toString(points[i + 1]));
                } else if (!beforeToo) {
                    terms.add(Character.toString(point));
                }
            } else if (Character.isLetterOrDigit(point) && word.length() < LONGEST) {
                word.appendCodePoint(point);
            } else if (!Character.isLetterOrDigit(point)) {
                flush(word, terms);
            }
        }
        flush(word, terms);
        return terms;
    }

    private static void flush(StringBuilder word, List<String> terms) {
        if (!word.isEmpty()) {
            terms.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isUnparted(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA;
    }
}
