package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of a condition. */
record Token(Sort sort, String text, int offset) {

    enum Sort { VARIABLE, WORD, NUMBER, STRING, SIGN, STRANGE, END }

    // No branch can go back on what it took, so the time is linear. A text knows no escapes.
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*+(?:(\\$[A-Za-z0-9_]++)|([A-Za-z_][A-Za-z0-9_]*+)|([0-9]++(?:\\.[0-9]++)?)"
                    + "|(\"[^\"\\\\\\n]*+\")|(==|!=|<=|>=|&&|\\|\\||[<>!(),.:\\-\\[\\]])|(\\S))");

    static List<Token> all(String text) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            for (int group = 1; group <= 6; group++) {
                if (matcher.group(group) != null) {
                    tokens.add(new Token(Sort.values()[group - 1], matcher.group(group), matcher.start(group)));
                }
            }
            at = matcher.end();
        }
        tokens.add(new Token(Sort.END, "", text.length()));
        return tokens;
    }

    boolean is(String expected) {
        return (sort == Sort.SIGN || sort == Sort.WORD) && text.equals(expected);
    }
}
