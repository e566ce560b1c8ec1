package org.redress.rules.checker;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a decision table that stand for rules: nothing in them may be passed over in silence. */
final class TableBody {

    /** What people write into a cell that only says yes. */
    private static final Set<String> TICKS = Set.of("x", "yes", "true", "✓", "✔");

    private static final Pattern NUMBERED = Pattern.compile("\\$([1-9][0-9]?)");

    private final TableText text;
    private final int types;
    private final Problems problems;

    /** @param types index of the row with NAME, CONDITION and ACTION */
    TableBody(TableText text, int types, Problems problems) {
        this.text = text;
        this.types = types;
        this.problems = problems;
    }

    /** @return whether there are rows at all; without one Drools makes up a rule */
    boolean check() {
        int last = text.rows() - 1;
        while (last > types && text.isBlank(last)) {
            last--;
        }
        for (int row = types + 1; row <= last; row++) {
            beyond(row);
            if (row > types + 3) {
                if (text.isBlank(row)) {
                    problems.add(row + 1, 1, Message.ROW, "The row is empty.", "Delete it.");
                } else {
                    row(row);
                }
            }
        }
        if (last <= types + 3) {
            problems.add(last + 1, 1, Message.NO_RULES, "The table has no row below its heading.", "Write one, or delete the file.");
        }
        return last > types + 3;
    }

    /** Rows of a rule without a word above them would not be read. */
    private void beyond(int row) {
        for (int column = 0; column < text.cells(row); column++) {
            if (!text.cell(row, column).isEmpty() && TableHead.wordOf(text.cell(types, column)).isEmpty()) {
                problems.add(row + 1, column + 1, Message.CELL_UNUSED, "No word stands above this column, so '"
                        + text.cell(row, column) + "' is not read.", "Write CONDITION or ACTION above it, or delete it.");
                return;
            }
        }
    }

    private void row(int row) {
        for (int column = 0; column < text.cells(types); column++) {
            String word = TableHead.wordOf(text.cell(types, column));
            String cell = text.cell(row, column);
            if (word.equals("NAME") && cell.isEmpty()) {
                problems.add(row + 1, column + 1, Message.RULE_NAME, "The row has no id and no policy.",
                        "Begin it with an id such as DL-10, a blank, and the policy in one sentence.");
            } else if (!word.isEmpty() && !word.equals("NAME") && !cell.isEmpty()) {
                put(row, column, text.cell(types + 2, column), cell);
            }
        }
    }

    /** Whether the text above takes what the cell says; with facts named above it, it may be the field alone. */
    private void put(int row, int column, String pattern, String cell) {
        if (pattern.contains("$param") || pattern.contains("forall") || !text.cell(types + 1, column).isEmpty()) {
            return;
        }
        Matcher numbered = NUMBERED.matcher(pattern);
        int most = 0;
        while (numbered.find()) {
            most = Math.max(most, Integer.parseInt(numbered.group(1)));
        }
        int values = cell.split(",").length;
        if (most > 0 && values > most) {
            problems.add(row + 1, column + 1, Message.ARGUMENTS, "Column '" + text.cell(types + 3, column) + "': The cell has "
                    + values + " values, and " + most + " are used.", "Delete those that are too many.");
        } else if (most == 0 && !TICKS.contains(cell.toLowerCase(Locale.ROOT))) {
            problems.add(row + 1, column + 1, Message.CELL_UNUSED, "The text above the column does not use '" + cell + "'.",
                    "Write $param where it belongs, or x in the cell if it only says yes.");
        }
    }
}
