package org.redress.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as CSV for a spreadsheet, which must not take what somebody typed for a formula. */
final class Sheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    Sheet(String... headings) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord((Object[]) headings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Sheet::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String said = value instanceof Collection<?> several ? several.stream().map(String::valueOf).collect(Collectors.joining("; "))
            : value.toString();
        boolean typed = value instanceof String || value instanceof List<?>;
        return typed && !said.isEmpty() && STARTS_A_FORMULA.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
