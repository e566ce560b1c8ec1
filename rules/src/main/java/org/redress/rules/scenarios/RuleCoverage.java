package org.redress.rules.scenarios;

import java.util.List;

/**
 * Which scenarios make a rule fire.
 *
 * @param rule    id
 * @param name    its policy sentence
 * @param file    path within the rule book
 * @param line    from 1
 * @param firedBy places of scenarios, such as {@code scenarios/grading.csv:7}; none for a rule that nobody tried
 */
public record RuleCoverage(String rule, String name, String file, int line, List<String> firedBy) {

    public RuleCoverage {
        firedBy = List.copyOf(firedBy);
    }
}
