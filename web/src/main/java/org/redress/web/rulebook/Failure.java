package org.redress.web.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence about a row of a scenario file. line: from 1; 0 where it is about no row. */
public record Failure(String file, int line, String text) {

    private static final Pattern PLACED = Pattern.compile("^(scenarios/[^:\\s]+):(\\d+):?\\s*(.*)$", Pattern.DOTALL);

    static Failure of(String sentence) {
        Matcher placed = PLACED.matcher(sentence);
        return placed.matches() ? new Failure(placed.group(1), Integer.parseInt(placed.group(2)), placed.group(3))
            : new Failure("", 0, sentence);
    }
}
