package org.redress.rules.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * What a rule book was compiled from.
 *
 * @param numbers      of the house
 * @param rules        by the decision that they are about
 * @param fingerprints of the rules of a phase
 */
record Release(String name, String hash, PolicyFacts numbers, Map<Phase, List<CheckedRule>> rules,
        Map<Phase, String> fingerprints) {

    static Release of(RuleSources sources, CheckedBook checked) {
        var rules = new EnumMap<Phase, List<CheckedRule>>(Phase.class);
        var texts = new EnumMap<Phase, Map<String, String>>(Phase.class);
        checked.files().forEach(file -> {
            rules.computeIfAbsent(file.phase(), phase -> new ArrayList<>()).addAll(file.rules());
            texts.computeIfAbsent(file.phase(), phase -> new TreeMap<>()).put(file.path(), file.drl());
        });
        var fingerprints = new EnumMap<Phase, String>(Phase.class);
        texts.forEach((phase, files) -> fingerprints.put(phase, RuleSources.of("", files).hash()));
        return new Release(sources.release(), sources.hash(), checked.numbers(), Collections.unmodifiableMap(rules),
                fingerprints);
    }
}
