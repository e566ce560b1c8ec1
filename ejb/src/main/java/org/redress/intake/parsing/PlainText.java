package org.redress.intake.parsing;

import java.util.regex.Pattern;

/** Text from outside made fit to be kept and shown: whole characters, line feeds only, nothing unseen. */
final class PlainText {

    /** Controls but tab and line feed, what turns the direction of reading, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF\\uFEFF]"
        + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F\\u061C\\u2028\\u2029]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private PlainText() {
    }

    static String of(String text) {
        return UNSEEN.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** On one line, at most that long; nobody's line break gets into a header of ours, or a list. */
    static String line(String text, int longest) {
        // Cut before the work as well: a header can be as long as its mail.
        String some = cut(text, longest * 4);
        String line = UNSEEN.matcher(BLANKS.matcher(MARKS.matcher(some).replaceAll(" ")).replaceAll(" ")).replaceAll("").strip();
        return cut(line, longest).strip();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
