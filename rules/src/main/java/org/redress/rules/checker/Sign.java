package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word or sign of a rule file, without blanks and comments.
 *
 * @param text  as written; {@code "} for a text, whatever it says, and {@code "…} for one without an end
 * @param begin offset of its first character
 * @param end   offset behind its last
 */
record Sign(String text, int begin, int end) {

    static final String TEXT = "\"";
    static final String BROKEN_TEXT = "\"…";

    private static final Set<String> DOUBLE = Set.of("==", "!=", "<=", ">=", "&&", "||");

    boolean is(String expected) {
        return text.equals(expected);
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '$';
    }

    /** All of a file, in time linear in its length. */
    static List<Sign> all(String file) {
        var signs = new ArrayList<Sign>();
        int at = 0;
        while (at < file.length()) {
            char sign = file.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
            } else if (file.startsWith("//", at)) {
                at = endOf(file, "\n", at);
            } else if (file.startsWith("/*", at)) {
                at = endOf(file, "*/", at + 2);
            } else {
                Sign next = sign == '"' ? text(file, at) : word(file, at);
                signs.add(next);
                at = next.end();
            }
        }
        return signs;
    }

    /** A text ends on its line and knows no escape, so nobody can read it in two ways. */
    private static Sign text(String file, int begin) {
        int at = begin + 1;
        while (at < file.length() && file.charAt(at) != '"' && file.charAt(at) != '\n' && file.charAt(at) != '\\') {
            at++;
        }
        boolean closed = at < file.length() && file.charAt(at) == '"';
        return new Sign(closed ? TEXT : BROKEN_TEXT, begin, Math.min(file.length(), at + 1));
    }

    private static Sign word(String file, int begin) {
        int at = begin;
        while (at < file.length() && (Character.isLetterOrDigit(file.charAt(at)) || file.charAt(at) == '_'
                || file.charAt(at) == '$')) {
            at++;
        }
        if (at == begin) {
            at += begin + 1 < file.length() && DOUBLE.contains(file.substring(begin, begin + 2)) ? 2 : 1;
        }
        return new Sign(file.substring(begin, at), begin, at);
    }

    private static int endOf(String file, String mark, int from) {
        int end = file.indexOf(mark, from);
        return end < 0 ? file.length() : end + mark.length();
    }
}
