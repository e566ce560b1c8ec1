package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the cell of a decision table from which a place in the generated rules came. */
final class TableCells {

    /** Drools writes this above each rule. */
    private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+([0-9]+),");

    /** What Drools leaves of a template where the cell has no value for it. */
    private static final Pattern MISSING = Pattern.compile("\\$[1-9]");

    private final TableText text;
    private final List<String> drl;
    private final int types;

    TableCells(TableText text, String drl) {
        this.text = text;
        this.drl = drl.lines().toList();
        this.types = TableHead.types(text);
    }

    /** Of the row that this line of the generated rules came from; empty for what stands before them. */
    int rowOf(int line) {
        int row = 0;
        for (String text : drl.subList(0, Math.max(0, Math.min(line, drl.size())))) {
            Matcher matcher = ROW.matcher(text);
            row = matcher.find() ? Integer.parseInt(matcher.group(1)) : row;
        }
        // Drools counts on where a table breaks off within a table.
        return Math.min(row, text.rows());
    }

    /** The problem, told of the cell. */
    RuleProblem told(RuleProblem problem) {
        int row = rowOf(problem.line());
        if (row == 0 || types < 0) {
            return at(problem, row == 0 ? 1 : row, 1, problem.message());
        }
        return cellOf(row, problem).orElseGet(() -> at(problem, row, 1, inColumn(1) + problem.message()));
    }

    private Optional<RuleProblem> cellOf(int row, RuleProblem problem) {
        String line = drl.get(problem.line() - 1);
        int offset = Math.max(0, problem.column() - 1);
        for (TableRow.Piece piece : pieces(row - 1)) {
            for (int at = line.indexOf(piece.written()); at >= 0; at = line.indexOf(piece.written(), at + 1)) {
                if (at <= offset && offset <= at + piece.written().length()) {
                    int templates = types + 3;
                    return Optional.of(piece.isValue(offset - at) || piece.values().isEmpty()
                            ? at(problem, row, piece.column(), inColumn(piece.column()) + problem.message())
                            : at(problem, templates, piece.column(), "Above column '" + header(piece.column()) + "': "
                                    + problem.message()));
                }
            }
        }
        return Optional.empty();
    }

    private List<TableRow.Piece> pieces(int row) {
        var pieces = new ArrayList<TableRow.Piece>();
        for (int column = 0; column < text.cells(row); column++) {
            String type = TableHead.wordOf(cell(types, column));
            if ((type.equals("CONDITION") || type.equals("ACTION")) && !cell(row, column).isBlank()) {
                pieces.add(TableRow.piece(column + 1, cell(types + 2, column), cell(row, column)));
            } else if (type.equals("NAME") && !cell(row, column).isBlank()) {
                String name = cell(row, column);
                pieces.add(new TableRow.Piece(column + 1, "rule \"" + name, List.of(new int[] {0, name.length() + 6})));
            }
        }
        return pieces;
    }

    private String inColumn(int column) {
        String header = header(column);
        return header.isEmpty() ? "" : "Column '" + header + "': ";
    }

    private String header(int column) {
        return cell(types + 3, column - 1);
    }

    private String cell(int row, int column) {
        return text.cell(row, column);
    }

    private RuleProblem at(RuleProblem problem, int row, int column, String message) {
        if (problem.code().equals(Message.UNKNOWN_VARIABLE.name()) && MISSING.matcher(message).find()) {
            return new RuleProblem(problem.file(), row, column, Message.ARGUMENTS, inColumn(column)
                    + "The cell has too few values.", "Part them by commas, as the heading of the column says.");
        }
        return new RuleProblem(problem.file(), row, column, problem.code(), message, problem.hint());
    }
}
