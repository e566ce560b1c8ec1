package org.redress.rules.checker;

import java.util.List;
import org.drools.decisiontable.parser.csv.CsvLineParser;

/** A decision table as rows of cells, parted in the very way in which it will be read. Rows and columns count from 0. */
final class TableText {

    private final String csv;
    private final List<String> lines;
    private final List<List<String>> rows;

    TableText(String csv) {
        this.csv = csv;
        this.lines = csv.lines().toList();
        this.rows = lines.stream().map(line -> new CsvLineParser().parse(line)).toList();
    }

    String csv() {
        return csv;
    }

    int rows() {
        return rows.size();
    }

    String line(int row) {
        return lines.get(row);
    }

    /** How many cells the row has; none where there is no such row. */
    int cells(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /** Without blanks around it; empty where there is no such cell. */
    String cell(int row, int column) {
        return row >= 0 && column < cells(row) ? rows.get(row).get(column).strip() : "";
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isBlank);
    }
}
