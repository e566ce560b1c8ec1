package org.redress.calendars;

import java.io.Reader;

/** A text whose folded lines are joined while it is read, one sign at a time, so that one knows in which line one is. */
final class UnfoldedText extends Reader {

    private final String text;
    private int next;
    private int line = 1;
    private boolean newLine;

    UnfoldedText(String text) {
        this.text = text;
    }

    /** The line of the sign that was read last, from 1. */
    int line() {
        return line;
    }

    @Override
    public int read() {
        if (newLine) {
            line++;
            newLine = false;
        }
        while (isFold()) {
            next += text.charAt(next) == '\r' ? 3 : 2;
            line++;
        }
        if (next >= text.length()) {
            return -1;
        }
        char sign = text.charAt(next++);
        newLine = sign == '\n';
        return sign;
    }

    /** A line end after which the next line begins with a blank. */
    private boolean isFold() {
        int end = next;
        if (end < text.length() && text.charAt(end) == '\r') {
            end++;
        }
        boolean ends = end < text.length() && text.charAt(end) == '\n';
        return ends && end + 1 < text.length() && (text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\t');
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int sign = read();
        if (sign < 0) {
            return -1;
        }
        into[offset] = (char) sign;
        return 1;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
