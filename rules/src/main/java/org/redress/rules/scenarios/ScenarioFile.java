package org.redress.rules.scenarios;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Scenarios of rule authors: a table whose columns are given fields, then expected answers, then why.
 *
 * <pre>
 * personalInjury,companyAtFault,expect grade,expect fires,expect silent,why
 * true,UNKNOWN,MAJOR,GR-10,GR-20,Nobody knows yet whose fault it was
 * </pre>
 *
 * An empty given cell is the plain case, an empty expected cell is not looked at, and {@code -} expects nothing.
 */
public final class ScenarioFile {

    private static final String EXPECTED = "expect ";
    private static final String WHY = "why";

    private ScenarioFile() {
    }

    /** @throws IllegalArgumentException naming file, line and column when the table cannot be understood */
    public static List<Scenario> read(String path, String csv) {
        try (var rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get()
                .parse(new StringReader(csv))) {
            var scenarios = new ArrayList<Scenario>();
            for (CSVRecord row : rows) {
                scenarios.add(scenario(path, (int) rows.getCurrentLineNumber(), row));
            }
            return List.copyOf(scenarios);
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    private static Scenario scenario(String path, int line, CSVRecord row) {
        var given = new LinkedHashMap<String, String>();
        var expected = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
            String column = cell.getKey();
            if (column.startsWith(EXPECTED)) {
                expected.put(column.substring(EXPECTED.length()), cell.getValue());
            } else if (!column.equals(WHY)) {
                given.put(column, cell.getValue());
            }
        }
        expected.values().removeIf(String::isEmpty);
        given.values().removeIf(String::isEmpty);
        try {
            return new Scenario(path, line, GivenFacts.of(given), expected, row.get(WHY));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ":" + line + ": " + e.getMessage(), e);
        }
    }
}
