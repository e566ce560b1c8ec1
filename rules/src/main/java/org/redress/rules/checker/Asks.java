package org.redress.rules.checker;

import java.util.List;
import java.util.Set;

/**
 * All that the conditions of a rule ask of fields. Two cases that answer every comparison alike, and have the same value in
 * every field that is used otherwise, are one case to the rule.
 *
 * @param comparisons with what is written there, or with a number of the house
 * @param otherwise   fields that are also used in another way: bound to a variable, or compared with each other; written
 *                    {@code CaseFacts.compensation}
 */
public record Asks(List<Comparison> comparisons, Set<String> otherwise) {

    /** Of a rule without conditions. */
    public static final Asks NOTHING = new Asks(List.of(), Set.of());

    public Asks {
        comparisons = List.copyOf(comparisons);
        otherwise = Set.copyOf(otherwise);
    }

    /**
     * @param field  written {@code CaseFacts.grade}
     * @param how    {@code ==}, {@code <}, {@code in}, {@code contains}, {@code startsWith} and so on
     * @param values numbers, booleans, texts and names of constants; none where a number of the house is compared
     */
    public record Comparison(String field, String how, List<Object> values) {
    }
}
