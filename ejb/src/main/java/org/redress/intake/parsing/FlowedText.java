package org.redress.intake.parsing;

/** Joins the lines of format=flowed (RFC 3676), which were broken only for old terminals. */
final class FlowedText {

    private FlowedText() {
    }

    /** @param deleteSpace whether the blank at the end of a flowed line is not part of the text, as in Chinese or Japanese */
    static String joined(String text, boolean deleteSpace) {
        StringBuilder all = new StringBuilder();
        int depthBefore = -1;
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String words = line.substring(depth);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean goesOn = depthBefore == depth;
            if (!goesOn && !all.isEmpty()) {
                ensureLineEnd(all);
            }
            if (!goesOn && depth > 0) {
                all.append(">".repeat(depth)).append(' ');
            }
            boolean flowed = words.endsWith(" ") && !words.equals("-- ");
            all.append(flowed && deleteSpace ? words.substring(0, words.length() - 1) : words);
            if (!flowed) {
                all.append('\n');
            }
            depthBefore = flowed ? depth : -1;
        }
        return all.toString();
    }

    private static void ensureLineEnd(StringBuilder text) {
        if (text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
