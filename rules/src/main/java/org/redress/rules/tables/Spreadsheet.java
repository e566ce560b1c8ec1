package org.redress.rules.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.decisiontable.parser.csv.CsvLineParser;

/**
 * Takes the tables of a rule book to a spreadsheet program and back. What is stored is always CSV, which people can compare
 * line by line; a workbook is only a way to write it.
 */
public final class Spreadsheet {

    private Spreadsheet() {
    }

    /** The table as a workbook (.xlsx). */
    public static byte[] ofCsv(String csv) {
        return WorkbookWriter.write(csv.lines().map(Spreadsheet::cells).toList());
    }

    /**
     * The table of a workbook (.xlsx).
     *
     * @param before the table as it was, empty if there was none: lines whose cells did not change stay as they are, so that
     *               a comparison shows what was changed and nothing else
     * @throws WorkbookRefused in words, when it is no workbook, or holds more than texts and numbers
     */
    public static String toCsv(byte[] workbook, String before) {
        var rows = new ArrayList<>(new WorkbookReader(WorkbookParts.of(workbook)).rows());
        while (!rows.isEmpty() && trimmed(rows.get(rows.size() - 1)).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        Map<List<String>, String> written = new HashMap<>();
        before.lines().forEach(line -> written.putIfAbsent(trimmed(cells(line)), line));
        boolean quoted = before.isEmpty() || before.startsWith("\"");
        int columns = rows.stream().mapToInt(row -> trimmed(row).size()).max().orElse(0);
        return rows.stream().map(row -> written.getOrDefault(trimmed(row), line(row, columns, quoted)) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(String line) {
        return new CsvLineParser().parse(line);
    }

    /** Without empty cells at the end, which a workbook does not keep. */
    private static List<String> trimmed(List<String> row) {
        int end = row.size();
        while (end > 0 && row.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(row.subList(0, end));
    }

    private static String line(List<String> row, int columns, boolean quoted) {
        var line = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            String cell = column < row.size() ? row.get(column) : "";
            boolean must = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0;
            line.append(column == 0 ? "" : ",")
                    .append(must || quoted && !cell.isEmpty() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line.toString();
    }
}
