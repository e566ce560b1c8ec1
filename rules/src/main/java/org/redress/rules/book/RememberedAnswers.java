package org.redress.rules.book;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * Asks the rules of a phase once for all facts that look the same to them ({@link Look}). Answers are proposals, which name
 * rules and values that authors wrote; a failure is no answer and is not remembered.
 */
final class RememberedAnswers implements Answers {

    private static final Set<String> LONG_TEXT = Set.of("title", "description", "words");

    /** Per phase, where real cases are decided; beyond it the rules are asked, and nothing more is kept. */
    private static final int MOST = 2_000;
    private static final int MOST_OF_MANY_CASES = 10_000;

    private final Answers rules;
    private final Set<Phase> leftOut;
    private final int most;
    private final Map<Phase, Look> looks = new EnumMap<>(Phase.class);
    private final Map<Phase, Map<List<Object>, List<Proposed>>> said = new EnumMap<>(Phase.class);

    private RememberedAnswers(Answers rules, Set<Phase> leftOut, int most) {
        this.rules = rules;
        this.leftOut = Set.copyOf(leftOut);
        this.most = most;
    }

    /** For the server, which decides for months: it keeps nothing that a complainant wrote. */
    static RememberedAnswers ofRealCases(Answers rules, Map<Phase, List<CheckedRule>> book, PolicyFacts numbers) {
        var remembered = new RememberedAnswers(rules, Set.of(), MOST);
        book.forEach((phase, ofPhase) -> {
            var look = new Look(ofPhase, numbers);
            if (!look.isEndless()) {
                remembered.remember(phase, look);
            }
        });
        return remembered;
    }

    /** For a run over many cases, which ends: amounts are kept as well, but no long text. */
    static RememberedAnswers ofManyCases(Answers rules, Map<Phase, List<CheckedRule>> book, PolicyFacts numbers,
            Set<Phase> leftOut) {
        var remembered = new RememberedAnswers(rules, leftOut, MOST_OF_MANY_CASES);
        book.forEach((phase, ofPhase) -> {
            var look = new Look(ofPhase, numbers);
            if (!look.readsWhole(LONG_TEXT)) {
                remembered.remember(phase, look);
            }
        });
        return remembered;
    }

    private void remember(Phase phase, Look look) {
        looks.put(phase, look);
        said.put(phase, new ConcurrentHashMap<>());
    }

    @Override
    public boolean answer(Phase phase) {
        return !leftOut.contains(phase);
    }

    @Override
    public List<Proposed> ask(Phase phase, List<? extends Record> facts, Watchdog watchdog) {
        Look look = looks.get(phase);
        if (look == null) {
            return rules.ask(phase, facts, watchdog);
        }
        Map<List<Object>, List<Proposed>> known = said.get(phase);
        List<Object> seen = look.of(facts);
        List<Proposed> answer = known.get(seen);
        if (answer == null) {
            answer = rules.ask(phase, facts, watchdog);
            if (known.size() < most) {
                known.put(seen, answer);
            }
        }
        return answer;
    }
}
