package org.redress.rules.scenarios;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.Fired;
import org.redress.rules.book.Reason;

/**
 * What a rule book said, in the words of a scenario file.
 *
 * @param said    by column; a column that is missing says that there is nothing
 * @param rules   ids of the rules whose proposal counts, by column
 * @param fired   ids of all rules that fired
 * @param failure null when all went well
 */
record Answers(Map<String, String> said, Map<String, List<String>> rules, Set<String> fired, String failure) {

    /** By the beginning of the proposal; deadlines have a column per step. */
    private static final Map<String, String> COLUMNS = Map.of("proposeGrade", "grade", "proposeDepartment", "department",
            "requireApproval", "approvals", "requireMeasure", "measures", "proposePriority", "priority", "suggest",
            "suggestions", "requireWritten", "written");

    static Answers of(Decision decision) {
        var said = new TreeMap<String, String>();
        said.put("grade", decision.grade().name());
        said.put("department", decision.department() == null ? Cells.NOTHING : decision.department());
        said.put("approvals", words(decision.approvals()));
        said.put("measures", words(decision.measures()));
        said.put("priority", Integer.toString(decision.priority()));
        said.put("suggestions", words(decision.suggestions()));
        said.put("written", Boolean.toString(decision.needsWritten()));
        decision.deadlines().forEach(target ->
                said.put(target.step().name(), target.hours().toPlainString() + " " + target.countedIn()));
        Map<String, List<String>> rules = decision.fired().stream().filter(Fired::won)
                .collect(Collectors.groupingBy(Answers::columnOf, TreeMap::new,
                        Collectors.mapping(Fired::rule, Collectors.toList())));
        return new Answers(said, rules, ids(decision.fired().stream().map(Fired::rule).toList()),
                decision.failSafe() ? decision.failure() : null);
    }

    static Answers of(EscalationDecision decision) {
        var said = new TreeMap<String, String>();
        said.put("levels", words(decision.levels()));
        said.put("regrade", decision.regrade() == null ? Cells.NOTHING : decision.regrade().name());
        var rules = new TreeMap<String, List<String>>();
        rules.put("levels", decision.levels().stream().flatMap(level -> decision.rulesOf(level).stream()).toList());
        return new Answers(said, rules, ids(decision.reasons().stream().map(Reason::rule).toList()),
                decision.failSafe() ? decision.failure() : null);
    }

    String answer(String column) {
        return said.getOrDefault(column, Cells.NOTHING);
    }

    List<String> rules(String column) {
        return rules.getOrDefault(column, List.of());
    }

    /** {@code proposeDeadline(RESPONSE, 27, WORKING)} is about {@code RESPONSE}. */
    private static String columnOf(Fired fired) {
        String call = fired.what().substring(0, fired.what().indexOf('('));
        return call.equals("proposeDeadline")
                ? fired.what().substring(call.length() + 1, fired.what().indexOf(','))
                : COLUMNS.getOrDefault(call, call);
    }

    private static Set<String> ids(Collection<String> rules) {
        return new TreeSet<>(rules);
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty() ? Cells.NOTHING : constants.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
