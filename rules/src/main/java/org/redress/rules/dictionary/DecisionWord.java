package org.redress.rules.dictionary;

import java.util.List;

/**
 * A decision of the rule book, which has a folder of its own.
 *
 * @param about       the question it answers
 * @param facts       names of the facts its rules are shown
 * @param proposals   names of the proposals its rules may make
 * @param bareChoices names of the choices whose values a consequence may name alone: {@code MAJOR} for {@code Grade.MAJOR}
 */
public record DecisionWord(String folder, String label, String about, List<String> facts, List<String> proposals,
        List<String> bareChoices) {

    public DecisionWord {
        facts = List.copyOf(facts);
        proposals = List.copyOf(proposals);
        bareChoices = List.copyOf(bareChoices);
    }
}
