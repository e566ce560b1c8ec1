package org.redress.rules.checker;

import java.util.Map;
import java.util.Set;

/**
 * A rule that passed the checker.
 *
 * @param name    as written: id and policy sentence
 * @param file    path within the rule book
 * @param line    where it begins, from 1
 * @param looksAt the fields its conditions name, by type of facts
 * @param asks    what it asks of them
 */
public record CheckedRule(String name, String file, int line, Map<String, Set<String>> looksAt, Asks asks) {

    /** The id that a letter may cite, such as {@code GR-10}. */
    public String id() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** The policy sentence. */
    public String message() {
        return name.substring(name.indexOf(' ') + 1);
    }
}
