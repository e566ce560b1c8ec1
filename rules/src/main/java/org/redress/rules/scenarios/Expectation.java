package org.redress.rules.scenarios;

import java.util.List;

/**
 * An expected cell beside what the rules said.
 *
 * @param column   as in the heading, without {@code expect}
 * @param expected as written
 * @param actual   in the same words
 * @param met      whether the two say the same
 * @param rules    ids of the rules that decided it; none where no rule did
 */
public record Expectation(String column, String expected, String actual, boolean met, List<String> rules) {

    public Expectation {
        rules = List.copyOf(rules);
    }

    @Override
    public String toString() {
        return met ? column + " is " + actual : column + " is " + actual + ", not " + expected;
    }
}
