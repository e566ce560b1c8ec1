package org.redress.intake.parsing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * HTML without what nobody reads in it: styles, scripts, comments, and values too long to be anything but a picture. A template carries more of
 * those than of words, and whoever cuts it before they are gone cuts the words.
 *
 * <p>It goes through once, by the rules of a browser's tokenizer: what has no end is searched for one a single time, however often it begins,
 * and stays for the parser to judge.
 */
final class LeanHtml {

    private static final Set<String> UNREAD = Set.of("style", "script");
    /** In which a tag is no tag. */
    private static final Set<String> LITERAL = Set.of("title", "textarea", "xmp", "iframe", "noembed", "noframes");
    private static final int LONGEST_NAME = 8;
    private static final String COMMENT = "<!--";

    private final String html;
    private final int longestValue;
    private final StringBuilder lean = new StringBuilder();
    private final Set<String> endless = new HashSet<>();
    private boolean shortened;
    private int at;

    /** @param longestValue of an attribute, in characters; a longer one is left empty */
    LeanHtml(String html, int longestValue) {
        this.html = html;
        this.longestValue = longestValue;
        for (int mark = html.indexOf('<'); mark >= 0; mark = html.indexOf('<', at)) {
            take(mark);
            read(mark);
        }
        take(html.length());
    }

    String html() {
        return lean.toString();
    }

    /** Whether a value was too long. */
    boolean isShortened() {
        return shortened;
    }

    private void read(int mark) {
        char next = charAt(mark + 1);
        boolean ends = next == '/';
        if (html.startsWith(COMMENT, mark)) {
            comment(mark);
        } else if (isLetter(charAt(ends ? mark + 2 : mark + 1))) {
            tag(mark, ends);
        } else if (ends || next == '!' || next == '?') {
            take(behind(html.indexOf('>', mark)));
        } else {
            take(mark + 1);
        }
    }

    private void comment(int mark) {
        for (int dashes = endless.contains(COMMENT) ? -1 : html.indexOf("--", mark + 2); dashes >= 0; dashes = html.indexOf("--", dashes + 1)) {
            if (charAt(dashes + 2) == '>') {
                at = dashes + 3;
                return;
            }
            if (dashes >= mark + COMMENT.length() && html.startsWith("!>", dashes + 2)) {
                at = dashes + 4;
                return;
            }
        }
        endless.add(COMMENT);
        take(mark + COMMENT.length());
    }

    private void tag(int mark, boolean ends) {
        int before = lean.length();
        int begin = ends ? mark + 2 : mark + 1;
        int from = begin;
        while (from < html.length() && !endsName(html.charAt(from))) {
            from++;
        }
        String name = from - begin > LONGEST_NAME ? "" : html.substring(begin, from).toLowerCase(Locale.ROOT);
        while (from < html.length() && html.charAt(from) != '>') {
            from = endsName(html.charAt(from)) ? from + 1 : attribute(from);
        }
        take(Math.min(from + 1, html.length()));
        if (!ends && (UNREAD.contains(name) || LITERAL.contains(name))) {
            int end = endOf(name);
            if (end >= 0 && UNREAD.contains(name)) {
                lean.setLength(before);
                at = behind(html.indexOf('>', end));
            } else if (end >= 0) {
                take(end);
            }
        }
    }

    /** @return the place behind it */
    private int attribute(int begin) {
        // A sign of equality in the first place belongs to the name.
        int from = begin + 1;
        while (from < html.length() && !endsName(html.charAt(from)) && html.charAt(from) != '=') {
            from++;
        }
        int equals = behindBlanks(from);
        if (charAt(equals) != '=') {
            return from;
        }
        int value = behindBlanks(equals + 1);
        char quote = charAt(value);
        boolean quoted = quote == '"' || quote == '\'';
        int first = quoted ? value + 1 : value;
        int last = first;
        while (last < html.length() && (quoted ? html.charAt(last) != quote : html.charAt(last) != '>' && !isBlank(html.charAt(last)))) {
            last++;
        }
        if (last - first > longestValue) {
            take(first);
            lean.append(quoted ? "" : "\"\"");
            at = last;
            shortened = true;
        }
        return Math.min(quoted ? last + 1 : last, html.length());
    }

    /** Where the end tag begins; -1 where there is none, nor for any later one of that name. */
    private int endOf(String name) {
        for (int end = endless.contains(name) ? -1 : html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
            int behind = end + 2 + name.length();
            if (html.regionMatches(true, end + 2, name, 0, name.length()) && behind < html.length() && endsName(html.charAt(behind))) {
                return end;
            }
        }
        endless.add(name);
        return -1;
    }

    private void take(int end) {
        lean.append(html, at, end);
        at = end;
    }

    private int behind(int found) {
        return found < 0 ? html.length() : found + 1;
    }

    private int behindBlanks(int from) {
        int place = from;
        while (place < html.length() && isBlank(html.charAt(place))) {
            place++;
        }
        return place;
    }

    private char charAt(int place) {
        return place < html.length() ? html.charAt(place) : '\0';
    }

    private static boolean endsName(char c) {
        return isBlank(c) || c == '/' || c == '>';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
