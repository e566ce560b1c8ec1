package org.redress.rules.book;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * Asks the rules of a phase once for all facts that look the same to them. Rules see nothing but the fields that they
 * name, so two cases that are alike in those get the same answer; the checker knows the names.
 *
 * <p>Text of a case is hardly ever the same twice and is long, so a phase that reads it is asked every time.
 */
final class RememberedAnswers implements Answers {

    /** Per phase; beyond it the rules are asked, and nothing more is kept. */
    private static final int MOST = 10_000;

    private static final Set<String> TEXT = Set.of("title", "description", "words");

    private final Answers rules;
    private final Set<Phase> leftOut;
    private final Map<Phase, List<Field>> seen = new EnumMap<>(Phase.class);
    private final Map<Phase, Map<List<Object>, List<Proposed>>> said = new EnumMap<>(Phase.class);

    private record Field(Class<? extends Record> facts, String name) {
    }

    RememberedAnswers(Answers rules, Map<Phase, List<CheckedRule>> book, Set<Phase> leftOut) {
        this.rules = rules;
        this.leftOut = Set.copyOf(leftOut);
        book.forEach((phase, ofPhase) -> {
            List<Field> fields = ofPhase.stream().flatMap(rule -> rule.looksAt().entrySet().stream())
                    .flatMap(looksAt -> looksAt.getValue().stream()
                            .map(name -> new Field(Vocabulary.facts().get(looksAt.getKey()), name)))
                    // The numbers of the house are the same for every case.
                    .filter(field -> field.facts() != PolicyFacts.class).distinct().toList();
            if (fields.stream().noneMatch(field -> TEXT.contains(field.name()))) {
                seen.put(phase, fields);
                said.put(phase, new ConcurrentHashMap<>());
            }
        });
    }

    @Override
    public boolean answer(Phase phase) {
        return !leftOut.contains(phase);
    }

    @Override
    public List<Proposed> ask(Phase phase, List<? extends Record> facts, Watchdog watchdog) {
        List<Field> fields = seen.get(phase);
        if (fields == null) {
            return rules.ask(phase, facts, watchdog);
        }
        Map<List<Object>, List<Proposed>> known = said.get(phase);
        List<Object> look = look(fields, facts);
        List<Proposed> answer = known.get(look);
        if (answer == null) {
            answer = rules.ask(phase, facts, watchdog);
            if (known.size() < MOST) {
                known.put(look, answer);
            }
        }
        return answer;
    }

    private static List<Object> look(List<Field> fields, List<? extends Record> facts) {
        var values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            for (Record fact : facts) {
                if (fact.getClass() == fields.get(i).facts()) {
                    values[i] = Fields.read(fact, fields.get(i).name());
                }
            }
        }
        return Arrays.asList(values);
    }
}
