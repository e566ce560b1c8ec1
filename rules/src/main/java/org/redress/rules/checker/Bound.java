package org.redress.rules.checker;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redress.rules.vocabulary.PolicyFacts;

/** The variables that a rule has bound so far, with the type of what they hold. */
final class Bound {

    static final String NAME = "\\$[a-z][A-Za-z0-9]*";

    private final Map<String, Class<?>> types = new TreeMap<>();

    /** Those that hold a number of the house. */
    private final Set<String> ofTheHouse = new HashSet<>();

    /** Says whether the name was free. */
    boolean bind(String variable, Class<?> type) {
        return types.putIfAbsent(variable, type) == null;
    }

    /** The same, of a field of some facts. */
    boolean bind(String variable, Class<?> type, Class<? extends Record> facts) {
        boolean free = bind(variable, type);
        if (free && facts == PolicyFacts.class) {
            ofTheHouse.add(variable);
        }
        return free;
    }

    boolean isOfTheHouse(String variable) {
        return ofTheHouse.contains(variable);
    }

    /** Type of what a variable holds; null when nothing was bound to it yet. */
    Class<?> typeOf(String variable) {
        return types.get(variable);
    }

    /** The variable that may be meant, or those there are. */
    String hint(String variable) {
        return types.isEmpty() ? "Bind it to a field first: $limit : largeLoss." : Problems.didYouMean(variable,
                types.keySet());
    }
}
