package org.redress.rules.checker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/**
 * A table whose rows stand for rules. The cells are pasted into rule text as they are, so that text is checked like
 * any other; what is wrong there is said of the cell it came from.
 */
final class DecisionTable {

    private final String path;
    private final Within within;
    private final String csv;

    DecisionTable(String path, Within within, String csv) {
        this.path = path;
        this.within = within;
        this.csv = csv;
    }

    ReadFile check() {
        Problems problems = within.problems();
        Signs.check(csv, problems);
        var text = new TableText(csv);
        if (problems.none()) {
            new TableHead(text, within).check();
        }
        if (!problems.none()) {
            return ReadFile.none(path, within.phase());
        }
        boolean rows = new TableBody(text, TableHead.types(text), problems).check();
        String drl = rows ? asRules() : "";
        if (drl.isEmpty()) {
            return ReadFile.none(path, within.phase());
        }
        var cells = new TableCells(text, drl);
        var generated = new Problems(path);
        ReadFile read = new DrlCheck(path, new Within(within.phase(), within.words(), generated), drl).check();
        List<RuleProblem> told = problems.list();
        generated.list().stream().map(cells::told).filter(problem -> told.stream().noneMatch(other -> isSame(other, problem)))
                .forEach(problems::add);
        var rules = read.rules().stream().map(rule -> told(rule, cells)).toList();
        return new ReadFile(new CheckedFile(path, within.phase(), read.file().drl(),
                rules.stream().map(ReadRule::rule).toList()), rules);
    }

    /** Of a row without a name, the name that was made up for it need not be told as well. */
    private static boolean isSame(RuleProblem one, RuleProblem other) {
        return one.line() == other.line() && one.column() == other.column() && one.code().equals(other.code());
    }

    private ReadRule told(ReadRule read, TableCells cells) {
        CheckedRule rule = read.rule();
        int row = cells.rowOf(rule.line());
        return new ReadRule(new CheckedRule(rule.name(), path, row, rule.looksAt(), rule.asks()), new Place(row, 1),
                read.saying());
    }

    /** Empty where it cannot be read, which was told then. */
    private String asRules() {
        try {
            return new SpreadsheetCompiler().compile(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
        } catch (RuntimeException | StackOverflowError e) {
            if (within.problems().none()) {
                within.problems().add(1, 1, Message.TABLE, "The table cannot be read: " + e.getMessage(),
                        "Compare its first rows with those of deadlines/steps.csv.");
            }
            return "";
        }
    }
}
