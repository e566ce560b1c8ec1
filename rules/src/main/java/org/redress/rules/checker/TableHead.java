package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rows above the rules of a decision table. What makes rules of them takes more than authors need, such as imports,
 * programs and priorities, and passes over in silence what it does not know: a column without a word above it would not be
 * asked at all. So every cell here has a meaning, or is refused.
 */
final class TableHead {

    private static final String RULE_SET = "ruleset";
    private static final String RULE_TABLE = "ruletable";

    /** In full, and in the short forms that tables brought along may have. */
    private static final Map<String, String> WORDS = Map.of("NAME", "NAME", "N", "NAME", "CONDITION", "CONDITION",
            "C", "CONDITION", "ACTION", "ACTION", "A", "ACTION");
    private static final List<String> IN_FULL = List.of("NAME", "CONDITION", "ACTION");

    private final TableText text;
    private final Phase phase;
    private final Problems problems;

    TableHead(TableText text, Within within) {
        this.text = text;
        this.phase = within.phase();
        this.problems = within.problems();
    }

    /** What a column is for, such as {@code CONDITION}; empty where no such word stands above it. */
    static String wordOf(String cell) {
        return WORDS.getOrDefault(cell.strip().toUpperCase(Locale.ROOT), "");
    }

    /** Index of the row that says what each column is for; -1 where there is none. */
    static int types(TableText text) {
        for (int row = 0; row + 1 < text.rows(); row++) {
            if (text.cell(row, 0).toLowerCase(Locale.ROOT).startsWith(RULE_TABLE)) {
                return row + 1;
            }
        }
        return -1;
    }

    void check() {
        Optional<String> sign = Separator.otherThanComma(text.csv());
        if (sign.isPresent()) {
            problems.add(1, 1, Message.SEPARATOR, Separator.told(sign.get()), Separator.HINT);
            return;
        }
        for (int row = 0; row < text.rows(); row++) {
            if (text.line(row).chars().filter(c -> c == '"').count() % 2 > 0) {
                problems.add(row + 1, 1, Message.TABLE, "A quote in this row has no pair.",
                        "Close it, or delete it; a cell stands on one line.");
            }
        }
        int begin = begin();
        if (begin >= 0 && problems.none()) {
            above(begin);
            words(begin + 1);
            patterns(begin);
        }
    }

    /** Index of the row where the table begins; -1 where it does not. */
    private int begin() {
        var found = new ArrayList<Place>();
        for (int row = 0; row < text.rows(); row++) {
            for (int column = 0; column < text.cells(row); column++) {
                if (text.cell(row, column).toLowerCase(Locale.ROOT).startsWith(RULE_TABLE)) {
                    found.add(new Place(row + 1, column + 1));
                }
            }
        }
        if (found.isEmpty()) {
            problems.add(1, 1, Message.HEADING, "No row begins with RuleTable and a name for the table.",
                    "Begin as deadlines/steps.csv does.");
            return -1;
        }
        found.stream().skip(1).forEach(place -> problems.add(place, Message.TWICE, "A second table begins here.",
                "Put it into a file of its own."));
        Place first = found.get(0);
        if (first.column() != 1) {
            problems.add(first, Message.HEADING, "RuleTable does not stand in the first column.",
                    "Move the table to the left; what stands before it would not be read.");
        } else if (!text.cell(first.line() - 1, 0).matches("(?i)ruletable\\s+\\S.*")) {
            problems.add(first, Message.HEADING, "The table has no name.", "Write RuleTable, a blank, and what it is about.");
        }
        return first.line() - 1;
    }

    /** Only the folder stands above the table: nothing is imported, programmed or set. */
    private void above(int begin) {
        int sets = 0;
        for (int row = 0; row < begin; row++) {
            boolean folder = text.cell(row, 0).toLowerCase(Locale.ROOT).equals(RULE_SET);
            sets += folder ? 1 : 0;
            if (folder && sets > 1) {
                problems.add(row + 1, 1, Message.TWICE, "RuleSet is given twice.", "Delete one.");
            } else if (folder && !text.cell(row, 1).equals(phase.folder())) {
                problems.add(row + 1, 2, Message.PACKAGE, "The table is not of its folder: '" + text.cell(row, 1) + "'.",
                        "Write " + phase.folder() + " here, or move the file.");
            }
            nothingFrom(row, folder ? 2 : 0);
        }
        nothingFrom(begin, 1);
        if (sets == 0) {
            problems.add(1, 1, Message.PACKAGE, "The table does not begin with its folder.",
                    "Write RuleSet in the first cell and " + phase.folder() + " beside it.");
        }
    }

    private void nothingFrom(int row, int column) {
        for (int at = column; at < text.cells(row); at++) {
            if (!text.cell(row, at).isEmpty()) {
                problems.add(row + 1, at + 1, Message.TABLE_WORD, "'" + text.cell(row, at) + "' has no place above a table.",
                        "Delete it: there stand only RuleSet with the folder, and RuleTable with a name.");
                return;
            }
        }
    }

    private void words(int row) {
        for (int column = 0; column < text.cells(row); column++) {
            String cell = text.cell(row, column);
            if (!cell.isEmpty() && wordOf(cell).isEmpty()) {
                problems.add(row + 1, column + 1, Message.TABLE_WORD, "A column of a table cannot be '" + cell + "'.",
                        Problems.didYouMean(cell, IN_FULL));
            }
        }
        once(row, "NAME", "that holds id and policy of each row");
        if (columns(row, "ACTION") == 0) {
            problems.add(row + 1, 1, Message.HEADING, "No column is an ACTION, so the table proposes nothing.",
                    "Write ACTION above the column with what is proposed.");
        }
    }

    private void once(int row, String word, String what) {
        long found = columns(row, word);
        if (found == 0) {
            problems.add(row + 1, 1, Message.HEADING, "No column is a " + word + ".", "Write it above the column " + what + ".");
        } else if (found > 1) {
            problems.add(row + 1, 1, Message.TWICE, "There are " + found + " columns " + word + ".",
                    "Keep the one " + what + ".");
        }
    }

    private int columns(int row, String word) {
        int found = 0;
        for (int column = 0; column < text.cells(row); column++) {
            found += wordOf(text.cell(row, column)).equals(word) ? 1 : 0;
        }
        return found;
    }

    /** Above each column that asks or proposes stands what its cells are put into. */
    private void patterns(int begin) {
        for (int column = 0; column < text.cells(begin + 1); column++) {
            String word = wordOf(text.cell(begin + 1, column));
            boolean written = !text.cell(begin + 3, column).isEmpty();
            if (!written && (word.equals("CONDITION") || word.equals("ACTION"))) {
                problems.add(begin + 4, column + 1, Message.HEADING, "Below " + word + " in column " + (column + 1)
                        + " it is not said what its cells are put into.", word.equals("ACTION")
                        ? "Write a proposal with $param in it, two rows below ACTION."
                        : "Write a condition with $param in it, two rows below CONDITION.");
            }
        }
    }
}
