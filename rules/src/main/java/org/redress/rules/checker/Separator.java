package org.redress.rules.checker;

import java.util.Optional;

/** Tells tables whose cells are parted by another sign than a comma, as spreadsheet programs of many countries save them. */
public final class Separator {

    public static final String HINT = "Save it as CSV parted by commas, or as a workbook (.xlsx) and bring that in.";

    private Separator() {
    }

    /** What parts the first row, in the plural; empty where that may well be a comma. */
    public static Optional<String> otherThanComma(String csv) {
        String first = csv.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (count(first, ';') > count(first, ',')) {
            return Optional.of("semicolons");
        }
        return count(first, '\t') > count(first, ',') ? Optional.of("tabs") : Optional.empty();
    }

    public static String told(String signs) {
        return "The cells are parted by " + signs + ", not by commas.";
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }
}
