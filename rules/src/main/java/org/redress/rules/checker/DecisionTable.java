package org.redress.rules.checker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
        String drl = problems.none() ? asRules() : "";
        if (!problems.none()) {
            return ReadFile.none(path, within.phase());
        }
        var generated = new Problems(path);
        ReadFile read = new DrlCheck(path, new Within(within.phase(), within.words(), generated), drl).check();
        var cells = new TableCells(csv, drl);
        generated.list().forEach(problem -> problems.add(cells.told(problem)));
        var rules = read.rules().stream().map(rule -> told(rule, cells)).toList();
        return new ReadFile(new CheckedFile(path, within.phase(), read.file().drl(),
                rules.stream().map(ReadRule::rule).toList()), rules);
    }

    private ReadRule told(ReadRule read, TableCells cells) {
        CheckedRule rule = read.rule();
        int row = cells.rowOf(rule.line());
        return new ReadRule(new CheckedRule(rule.name(), path, row, rule.looksAt(), rule.asks()), new Place(row, 1),
                read.saying());
    }

    private String asRules() {
        try {
            return new SpreadsheetCompiler().compile(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
        } catch (RuntimeException | StackOverflowError e) {
            within.problems().add(1, 1, Message.TABLE, "The table cannot be read: " + e.getMessage(),
                    "Compare its first rows with those of deadlines/steps.csv.");
            return "";
        }
    }
}
