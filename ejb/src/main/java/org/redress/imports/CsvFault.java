package org.redress.imports;

/** What is wrong with a file that is no CSV, in words for whoever wrote it. */
final class CsvFault {

    private CsvFault() {
    }

    /**
     * @param thrown while it was taken apart; its own words are for programmers
     * @param line   in which what was read last begins
     */
    static String at(long line, Exception thrown) {
        return "Line " + line + ": " + words(said(thrown));
    }

    private static String words(String said) {
        if (said.contains("EOF reached")) {
            return "a quote opens and is not closed before the end of the file. Close it; a quote within a cell is written twice, the whole cell in quotes.";
        }
        if (said.contains("between encapsulated token and delimiter")) {
            return "something stands behind the closing quote of a cell. A quote within a cell is written twice, the whole cell in quotes.";
        }
        if (said.contains("header name is missing")) {
            return "a column has no heading. Name it, or take it out.";
        }
        return "cells and rows cannot be told apart from here on. Save the file as CSV in UTF-8 again.";
    }

    /** Iterators hide what was thrown in what they may throw. */
    private static String said(Exception thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            all.append(t.getMessage()).append(' ');
        }
        return all.toString();
    }
}
