package org.redress.rules.checker;

import java.util.Map;
import java.util.Set;

/**
 * A first look at a rule file, in time linear in its length, before Drools' parser sees it. That parser needs minutes
 * for some short texts (a thousand words joined by dots, thirty-two brackets around a pattern), so whatever rules have no
 * use for ends here: signs of calculation, braces, pattern-level {@code and} and {@code or}, and deep nesting.
 */
final class Outline {

    private static final int DEEPEST_NESTING = 6;
    private static final int MOST_DOTS_IN_A_ROW = 5;
    private static final int MOST_COMPARISONS_IN_A_ROW = 2;
    private static final int MOST_WORDS_IN_A_RULE = 600;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private static final Map<String, String> WAYS_OUT = Map.of(
            "'", "Put text in double quotes.",
            "and", "Write one condition per line.",
            "or", "Use || within the brackets, or write a rule for each.");

    private final String text;
    private final Problems problems;
    private int at;
    private int depth;
    private int dots;
    private int comparisons;
    private int words;
    private String previous = "";

    Outline(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    void check() {
        while (at < text.length() && problems.none()) {
            int begin = at;
            String word = next();
            if (!word.isEmpty()) {
                look(word, begin);
                previous = word;
            }
        }
    }

    /** The next word or sign; empty for blanks and comments, {@code "} for a text. */
    private String next() {
        char sign = text.charAt(at);
        if (Character.isWhitespace(sign)) {
            at++;
            return "";
        }
        if (text.startsWith("//", at)) {
            at = endOf("\n", at);
            return "";
        }
        if (text.startsWith("/*", at)) {
            at = endOf("*/", at + 2);
            return "";
        }
        if (sign == '"') {
            return text();
        }
        int begin = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_'
                || text.charAt(at) == '$')) {
            at++;
        }
        if (at == begin) {
            at += begin + 1 < text.length() && COMPARISONS.contains(text.substring(begin, begin + 2)) ? 2 : 1;
        }
        return text.substring(begin, at);
    }

    /** A text ends on its line and knows no escape, so nobody can read it in two ways. */
    private String text() {
        int begin = at;
        at++;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n' && text.charAt(at) != '\\') {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            complain(begin, "TEXT", "This text has no end on its line, or holds a backslash.",
                    "Close it with a double quote; leave out backslashes and quotes within.");
        }
        at++;
        return "\"";
    }

    private int endOf(String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end + mark.length();
    }

    private void look(String word, int begin) {
        words = word.equals("rule") ? 0 : words + 1;
        if (words > MOST_WORDS_IN_A_RULE) {
            complain(begin, "RULE_TOO_LONG", "The rule has more than " + MOST_WORDS_IN_A_RULE + " words.", "Split it.");
        }
        switch (word) {
            case "(", "[" -> open(word, begin);
            case ")", "]" -> depth--;
            case "and", "or", "+", "*", "/", "%", "^", "~", "?", "#", "'", "`", "\\", "{", "}" -> complain(begin,
                    "NOT_FOR_RULES", "'" + word + "' has no place in a rule: rules compare, they do not calculate.",
                    WAYS_OUT.getOrDefault(word, ""));
            default -> row(word, begin);
        }
    }

    private void open(String word, int begin) {
        depth++;
        if (depth > DEEPEST_NESTING) {
            complain(begin, "NESTED_TOO_DEEP", "Brackets are nested more than " + DEEPEST_NESTING + " deep.",
                    "Split the rule.");
        }
        if (word.equals("[") && !previous.equals("str") || word.equals("(") && previous.equals(")")) {
            complain(begin, "NOT_FOR_RULES", "'" + word + "' is not expected after '" + previous + "'.", "");
        }
    }

    /** A few of a sort in a row can be a mistake; many are no rule. */
    private void row(String word, int begin) {
        if (word.equals(".")) {
            dots++;
        } else if (!previous.equals(".")) {
            dots = 0;
        }
        if (COMPARISONS.contains(word)) {
            comparisons++;
        } else if (Set.of(",", "&", "|", ";", ":").contains(word)) {
            comparisons = 0;
        }
        if (dots > MOST_DOTS_IN_A_ROW || comparisons > MOST_COMPARISONS_IN_A_ROW
                || word.equals("!") && previous.equals("!")) {
            complain(begin, "NOT_FOR_RULES", "'" + word + "' is repeated too often.", "");
        }
    }

    private void complain(int begin, String code, String message, String hint) {
        Place place = Place.START.of(text, begin);
        problems.add(place.line(), place.column(), code, message, hint);
    }
}
