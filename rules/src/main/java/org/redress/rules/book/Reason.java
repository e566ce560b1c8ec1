package org.redress.rules.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a decision is as it is: a rule that fired.
 *
 * @param rule    its id, such as {@code GR-10}, never reused: a letter may cite it
 * @param message its policy sentence
 * @param release of the rule book
 * @param facts   what the rule looked at, by field name; a field that is not known maps to null
 * @param won     whether its proposal is the one that counts
 */
public record Reason(String rule, String message, String release, Map<String, Object> facts, boolean won) {

    public Reason {
        // Map.copyOf would refuse the null of an unknown field.
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
