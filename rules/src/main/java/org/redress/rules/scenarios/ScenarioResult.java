package org.redress.rules.scenarios;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of one scenario.
 *
 * @param line     from 1
 * @param given    the cells that are not empty, by column
 * @param columns  every expected cell beside what came out
 * @param fired    ids of the rules that fired
 * @param failure  what went wrong in a rule; null when all went well
 */
public record ScenarioResult(String file, int line, String why, Map<String, String> given, List<Expectation> columns,
        Set<String> fired, String failure) {

    public ScenarioResult {
        given = Map.copyOf(given);
        columns = List.copyOf(columns);
        fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
    }

    /** Nothing came out otherwise than expected, and no rule failed. */
    public boolean green() {
        return failure == null && columns.stream().allMatch(Expectation::met);
    }

    /** Where an author finds it: {@code scenarios/grading.csv:7}. */
    public String place() {
        return file + ":" + line;
    }
}
