package org.redress.rules.scenarios;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.RuleProblem;

/**
 * Scenarios of rule authors: a table whose columns are given fields, then expected answers, then why.
 *
 * <pre>
 * personalInjury,companyAtFault,expect grade,expect fires,expect silent,why
 * true,UNKNOWN,MAJOR,GR-10,GR-20,Nobody knows yet whose fault it was
 * </pre>
 *
 * An empty given cell is the plain case, an empty expected cell is not looked at, and {@code -} expects nothing.
 *
 * @param scenarios the rows that were understood
 * @param problems  with the line in the file and the number of the cell in it, both from 1
 */
public record ScenarioFile(String path, List<Scenario> scenarios, List<RuleProblem> problems) {

    /** Every file with scenarios lies in this folder. */
    public static final String FOLDER = "scenarios/";

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    /** Understands what can be understood, and says all that cannot. */
    public static ScenarioFile of(String path, String csv) {
        return new Reading(path, csv).read();
    }

    /** @throws IllegalArgumentException naming file, line and cell of all that cannot be understood */
    public static List<Scenario> read(String path, String csv) {
        ScenarioFile file = of(path, csv);
        if (!file.problems.isEmpty()) {
            throw new IllegalArgumentException(file.problems.stream().map(RuleProblem::toString)
                    .collect(Collectors.joining("\n")));
        }
        return file.scenarios;
    }

    private static final class Reading {

        private final String path;
        private final String csv;
        private final List<Scenario> scenarios = new ArrayList<>();
        private final List<RuleProblem> problems = new ArrayList<>();
        /** By the number of the cell; null where a heading was not understood. */
        private final List<Column> columns = new ArrayList<>();

        Reading(String path, String csv) {
            this.path = path;
            // Spreadsheets put a mark before the first heading that nobody sees.
            this.csv = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        }

        ScenarioFile read() {
            try (var rows = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get()
                    .parse(new StringReader(csv))) {
                for (CSVRecord row : rows) {
                    int line = lineOf(row);
                    if (columns.isEmpty()) {
                        heading(row, line);
                    } else {
                        row(row, line);
                    }
                }
                if (columns.isEmpty()) {
                    problem(1, 1, Message.HEADING, "The file is empty.", "Begin with a heading: fields, expect …, why.");
                }
            } catch (IOException | RuntimeException e) {
                problem(0, 0, Message.TABLE, "The table cannot be read: " + e.getMessage(), "Look for a quote without its pair.");
            }
            return new ScenarioFile(path, scenarios, problems);
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
            if (row.size() != columns.size()) {
                problem(line, Math.min(row.size(), columns.size()) + 1, Message.ROW, "The row has " + row.size()
                        + " cells, and the heading has " + columns.size() + ".",
                        "Put text with commas in double quotes; leave a cell empty rather than out.");
                return;
            }
            var given = new LinkedHashMap<String, String>();
            var expected = new LinkedHashMap<String, String>();
            String why = "";
            boolean understood = true;
            for (int i = 0; i < row.size(); i++) {
                Column column = columns.get(i);
                String cell = row.get(i);
                if (column == null) {
                    understood = false;
                } else if (column.sort() == Column.Sort.WHY) {
                    why = cell;
                } else if (!cell.isEmpty()) {
                    understood &= understands(column, cell, line, i + 1);
                    (column.sort() == Column.Sort.GIVEN ? given : expected).put(column.name(), cell);
                }
            }
            understood &= fits(expected, given.containsKey("event"), line);
            if (understood) {
                scenarios.add(new Scenario(path, line, GivenFacts.of(given), given, expected, why));
            }
        }

        private boolean understands(Column column, String cell, int line, int number) {
            try {
                column.check(cell);
                return true;
            } catch (Misread e) {
                problem(line, number, e.code(), e.getMessage(), e.hint());
                return false;
            }
        }

        /** A case has other answers than an event. */
        private boolean fits(LinkedHashMap<String, String> expected, boolean event, int line) {
            Set<String> ofEvents = Set.of("levels", "regrade");
            Set<String> ofBoth = Set.of("fires", "silent");
            for (String name : expected.keySet()) {
                if (!ofBoth.contains(name) && ofEvents.contains(name) != event) {
                    int number = columns.indexOf(new Column(Column.Sort.EXPECTED, name)) + 1;
                    problem(line, number, Message.OTHER_DECISION, event ? "An event has no '" + name + "' to expect."
                            : "Without an event, no '" + name + "' can be expected.",
                            event ? "Expect levels or regrade." : "Give an event, such as BREACHED.");
                    return false;
                }
            }
            return true;
        }

        private void problem(int line, int cell, Message code, String message, String hint) {
            problems.add(new RuleProblem(path, line, cell, code, message, hint));
        }
    }
}
