package org.redress.rules.checker;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/**
 * A table whose rows stand for rules. The cells are pasted into rule text as they are, so that text is checked like
 * any other; what is wrong there is said of the row it came from.
 */
final class DecisionTable {

    private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+([0-9]+),");

    private final String path;
    private final Phase phase;
    private final String csv;
    private final Problems problems;

    DecisionTable(String path, Phase phase, String csv, Problems problems) {
        this.path = path;
        this.phase = phase;
        this.csv = csv;
        this.problems = problems;
    }

    CheckedFile check() {
        Signs.check(csv, problems);
        String drl = problems.none() ? asRules() : "";
        if (!problems.none()) {
            return new CheckedFile(path, phase, "", java.util.List.of());
        }
        var within = new Problems(path);
        CheckedFile checked = new DrlCheck(path, phase, drl, within).check();
        within.list().forEach(problem -> problems.add(rowOf(drl, problem.line()), 0, problem.code(), problem.message(),
                problem.hint()));
        return new CheckedFile(path, phase, checked.drl(), checked.rules().stream()
                .map(rule -> new CheckedRule(rule.name(), path, rowOf(drl, rule.line()), rule.looksAt())).toList());
    }

    private String asRules() {
        try {
            return new SpreadsheetCompiler().compile(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
        } catch (RuntimeException e) {
            problems.add(0, 0, "TABLE", "The table cannot be read: " + e.getMessage(),
                    "Compare its first rows with those of deadlines/steps.csv.");
            return "";
        }
    }

    /** Each generated rule is headed by a comment that tells its cells. */
    private static int rowOf(String drl, int line) {
        int row = 0;
        Matcher matcher = ROW.matcher("");
        for (String text : drl.lines().limit(Math.max(0, line)).toList()) {
            if (matcher.reset(text).find()) {
                row = Integer.parseInt(matcher.group(1));
            }
        }
        return row;
    }
}
