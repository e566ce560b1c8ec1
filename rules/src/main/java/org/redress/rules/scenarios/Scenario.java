package org.redress.rules.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.Fired;
import org.redress.rules.book.Reason;
import org.redress.rules.book.RuleBook;

/**
 * One case with what a rule book must say about it.
 *
 * @param file     where the author wrote it
 * @param line     from 1
 * @param expected by column, without those that are not looked at
 * @param why      the reason, in the author's words
 */
public record Scenario(String file, int line, GivenFacts given, Map<String, String> expected, String why) {

    private static final String NOTHING = "-";

    /** What came out otherwise than expected, one sentence each; empty when the scenario is green. */
    public List<String> failures(RuleBook book) {
        return given.clock() == null
                ? compare(book.decide(given.facts(), given.facts().grade()))
                : compare(book.escalate(given.facts(), given.clock()));
    }

    /** The ids of the rules that it makes fire. */
    public Set<String> fires(RuleBook book) {
        return given.clock() == null
                ? ids(book.decide(given.facts(), given.facts().grade()))
                : ids(book.escalate(given.facts(), given.clock()));
    }

    private List<String> compare(Decision decision) {
        var failures = new ArrayList<String>();
        if (decision.failSafe()) {
            failures.add("The rules failed: " + decision.failure());
        }
        expected.forEach((column, value) -> {
            switch (column) {
                case "grade" -> expect(failures, column, value, decision.grade().name());
                case "department" -> expect(failures, column, value, orNothing(decision.department()));
                case "approvals" -> expect(failures, column, value, words(decision.approvals()));
                case "measures" -> expect(failures, column, value, words(decision.measures()));
                case "priority" -> expect(failures, column, value, Integer.toString(decision.priority()));
                case "suggestions" -> expect(failures, column, value, words(decision.suggestions()));
                case "written" -> expect(failures, column, value, Boolean.toString(decision.needsWritten()));
                case "fires", "silent" -> fired(failures, column, value, ids(decision));
                default -> expect(failures, column, value, deadline(column, decision));
            }
        });
        return failures;
    }

    private List<String> compare(EscalationDecision decision) {
        var failures = new ArrayList<String>();
        if (decision.failSafe()) {
            failures.add("The rules failed: " + decision.failure());
        }
        expected.forEach((column, value) -> {
            switch (column) {
                case "levels" -> expect(failures, column, value, words(decision.levels()));
                case "regrade" -> expect(failures, column, value,
                        orNothing(decision.regrade() == null ? null : decision.regrade().name()));
                case "fires", "silent" -> fired(failures, column, value, ids(decision));
                default -> failures.add("An event has no '" + column + "' to expect.");
            }
        });
        return failures;
    }

    /** A column such as {@code RESPONSE} expects a cell such as {@code 27 WORKING}. */
    private static String deadline(String step, Decision decision) {
        return decision.deadlines().stream().filter(target -> target.step().name().equals(step)).findFirst()
                .map(target -> target.hours().toPlainString() + " " + target.countedIn()).orElse(NOTHING);
    }

    private void expect(List<String> failures, String column, String expected, String actual) {
        if (!expected.equals(actual)) {
            failures.add(file + ":" + line + ": " + column + " is " + actual + ", not " + expected + ". (" + why + ")");
        }
    }

    private void fired(List<String> failures, String column, String value, Set<String> fired) {
        boolean shouldFire = column.equals("fires");
        for (String id : value.split(" ")) {
            if (fired.contains(id) != shouldFire) {
                failures.add(file + ":" + line + ": " + id + (shouldFire ? " did not fire" : " fired") + ", fired: "
                        + fired + ". (" + why + ")");
            }
        }
    }

    private static Set<String> ids(Decision decision) {
        return decision.fired().stream().map(Fired::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(EscalationDecision decision) {
        return decision.reasons().stream().map(Reason::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? NOTHING : constants.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String orNothing(String word) {
        return Stream.ofNullable(word).findFirst().orElse(NOTHING);
    }
}
