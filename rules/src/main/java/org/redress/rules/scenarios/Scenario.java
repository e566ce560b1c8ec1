package org.redress.rules.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.rules.book.RuleBook;

/**
 * One case with what a rule book must say about it.
 *
 * @param file     where the author wrote it
 * @param line     from 1
 * @param cells    what is given, as written
 * @param expected by column, without those that are not looked at
 * @param why      the reason, in the author's words
 */
public record Scenario(String file, int line, GivenFacts given, Map<String, String> cells, Map<String, String> expected,
        String why) {

    /** Asks the book as production would, and compares. */
    public ScenarioResult result(RuleBook book) {
        Answers answers = given.clock() == null
                ? Answers.of(book.decide(given.facts(), given.facts().grade()))
                : Answers.of(book.escalate(given.facts(), given.clock()));
        var columns = new ArrayList<Expectation>();
        expected.forEach((column, cell) -> columns.add(switch (column) {
            case "fires", "silent" -> fired(column, cell, answers.fired());
            default -> new Expectation(column, cell, answers.answer(column), cell.equals(answers.answer(column)),
                    answers.rules(column));
        }));
        return new ScenarioResult(file, line, why, cells, columns, answers.fired(), answers.failure());
    }

    private static Expectation fired(String column, String cell, Set<String> fired) {
        boolean shouldFire = column.equals("fires");
        boolean met = List.of(cell.split(" ")).stream().allMatch(id -> fired.contains(id) == shouldFire);
        return new Expectation(column, cell, String.join(" ", fired), met, List.of());
    }

    /** What came out otherwise than expected, one sentence each; empty when the scenario is green. */
    public List<String> failures(RuleBook book) {
        ScenarioResult result = result(book);
        var failures = new ArrayList<String>();
        if (result.failure() != null) {
            failures.add(result.place() + ": The rules failed: " + result.failure());
        }
        result.columns().stream().filter(column -> !column.met())
                .forEach(column -> failures.add(result.place() + ": " + column + ". (" + why + ")"));
        return failures;
    }

    /** The ids of the rules that it makes fire. */
    public Set<String> fires(RuleBook book) {
        return result(book).fired();
    }
}
