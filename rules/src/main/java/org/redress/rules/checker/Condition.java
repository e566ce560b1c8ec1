package org.redress.rules.checker;

import java.util.List;

/** What was understood of a condition, to find out whether it can hold. */
sealed interface Condition {

    /** May hold or not: what was not understood, and what compares two things that are known only later. */
    Condition OPEN = new Open(null, null);

    /**
     * @param field that is compared with a number of the house, which another release may change; null for anything else
     */
    record Open(String field, String how) implements Condition {
    }

    record And(List<Condition> parts) implements Condition {
    }

    record Or(List<Condition> parts) implements Condition {
    }

    record Not(Condition part) implements Condition {
    }

    /**
     * A field and plain values.
     *
     * @param how    {@code ==}, {@code <}, {@code in}, {@code contains}, {@code startsWith} and so on
     * @param values numbers, booleans, texts, names of constants, or null
     * @param place  where the field stands
     */
    record Comparison(String field, String how, List<Object> values, Place place) implements Condition {
    }

    /** Where it begins; null for what has no place. */
    default Place begin() {
        if (this instanceof Comparison comparison) {
            return comparison.place();
        }
        List<Condition> parts = this instanceof And and ? and.parts() : this instanceof Or or ? or.parts()
                : this instanceof Not not ? List.of(not.part()) : List.of();
        return parts.isEmpty() ? null : parts.get(0).begin();
    }
}
