package org.redress.rules.checker;

/** Where a piece of text begins within a file, lines and columns from 1. */
record Place(int line, int column) {

    static final Place START = new Place(1, 1);

    /** The place of a sign within a piece of text that begins here. */
    Place of(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int lines = (int) text.substring(0, lineStart).chars().filter(sign -> sign == '\n').count();
        return lines == 0 ? new Place(line, column + offset) : new Place(line + lines, offset - lineStart + 1);
    }
}
