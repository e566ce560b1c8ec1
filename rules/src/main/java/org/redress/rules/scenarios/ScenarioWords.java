package org.redress.rules.scenarios;

import java.util.Collection;
import java.util.Set;
import org.redress.rules.checker.KnownWords;

/**
 * What scenarios may name and cannot know by themselves.
 *
 * @param rules the ids there are; empty where nobody knows them, then none is looked for
 * @param house the codes of the house
 */
public record ScenarioWords(Collection<String> rules, KnownWords house) {

    static final ScenarioWords NONE = new ScenarioWords(Set.of(), KnownWords.NONE);

    public ScenarioWords {
        rules = Set.copyOf(rules);
    }

    boolean lacks(String rule) {
        return !rules.isEmpty() && !rules.contains(rule);
    }
}
