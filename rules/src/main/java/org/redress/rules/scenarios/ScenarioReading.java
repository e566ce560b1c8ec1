package org.redress.rules.scenarios;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.checker.Separator;

/** Reads one file of scenarios, and goes on after a problem. */
final class ScenarioReading {

    /** How the reader of tables names the line where it gave up. */
    private static final Pattern GAVE_UP = Pattern.compile("(?:startline|line:) ?(\\d+)");

    private final String path;
    private final String csv;
    private final ScenarioWords words;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();
    /** By the number of the cell; null where a heading was not understood. */
    private final List<Column> columns = new ArrayList<>();

    ScenarioReading(String path, String csv, ScenarioWords words) {
        this.path = path;
        // Spreadsheets put a mark before the first heading that nobody sees.
        this.csv = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        this.words = words;
    }

    ScenarioFile read() {
        Optional<String> sign = Separator.otherThanComma(csv);
        if (sign.isPresent()) {
            problem(1, 1, Message.SEPARATOR, Separator.told(sign.get()), Separator.HINT);
        } else {
            rows();
        }
        return new ScenarioFile(path, scenarios, problems);
    }

    private void rows() {
        int rows = 0;
        try (var found = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get()
                .parse(new StringReader(csv))) {
            for (CSVRecord row : found) {
                int line = lineOf(row);
                if (columns.isEmpty()) {
                    heading(row, line);
                } else {
                    rows++;
                    row(row, line);
                }
            }
        } catch (IOException | RuntimeException e) {
            Matcher line = GAVE_UP.matcher(String.valueOf(e.getMessage()));
            problem(line.find() ? Integer.parseInt(line.group(1)) : 1, 1, Message.TABLE,
                    "The table cannot be read: a quote has no pair, or stands within a cell.",
                    "Put the whole cell in double quotes, and write a quote within it twice.");
            return;
        }
        if (columns.isEmpty()) {
            problem(1, 1, Message.HEADING, "The file is empty.", "Begin with a heading: fields, expect …, why.");
        } else if (rows == 0 && problems.isEmpty()) {
            problem(1, 1, Message.NO_SCENARIOS, "The file has a heading and no scenario.", "Write one below it, or delete the file.");
        }
    }

    private int lineOf(CSVRecord row) {
        return 1 + (int) csv.substring(0, (int) Math.min(row.getCharacterPosition(), csv.length())).chars()
                .filter(sign -> sign == '\n').count();
    }

    private void heading(CSVRecord row, int line) {
        Set<Column> seen = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            Column column = null;
            try {
                column = Column.of(row.get(i));
            } catch (Misread e) {
                problem(line, i + 1, e.code(), e.getMessage(), e.hint());
            }
            columns.add(column);
            if (column != null && !seen.add(column)) {
                problem(line, i + 1, Message.TWICE, "There are two columns '" + row.get(i) + "'.", "Delete one.");
            }
        }
        if (seen.stream().noneMatch(column -> column.sort() == Column.Sort.EXPECTED)) {
            problem(line, 1, Message.NOTHING_EXPECTED, "No column says what is expected.", "Add one such as 'expect grade'.");
        }
        if (seen.stream().noneMatch(column -> column.sort() == Column.Sort.WHY)) {
            problem(line, 1, Message.NO_WHY, "No column says why.", "Add a last column 'why'.");
        }
    }

    private void row(CSVRecord row, int line) {
        if (row.stream().allMatch(String::isEmpty)) {
            problem(line, 1, Message.ROW, "The row is empty.", "Delete it.");
        } else if (row.size() != columns.size()) {
            problem(line, Math.min(row.size(), columns.size()) + 1, Message.ROW, "The row has " + row.size()
                    + " cells, and the heading has " + columns.size() + ".",
                    "Put text with commas in double quotes; leave a cell empty rather than out.");
        } else {
            var read = new ScenarioRow(columns, line, words);
            read.cells(row.toList());
            read.problems(path).forEach(problems::add);
            read.scenario(path).ifPresent(scenarios::add);
        }
    }

    private void problem(int line, int cell, Message code, String message, String hint) {
        problems.add(new RuleProblem(path, line, cell, code, message, hint));
    }
}
