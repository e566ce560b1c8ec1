package org.redress.rules.book;

import java.util.Comparator;
import java.util.List;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.RuleEngine;
import org.redress.rules.engine.Watchdog;

/** Where the answers of a phase come from: its rules, or the memory of what they said. */
interface Answers {

    /** Not the order of firing, which means nothing. A name begins with the id and a blank, which sorts before all else. */
    Comparator<Proposed> BY_ID = Comparator.comparing((Proposed proposed) -> proposed.rule().name())
            .thenComparing(Proposed::what);

    /** The rules themselves. */
    static Answers of(RuleEngine engine) {
        return (phase, facts, watchdog) -> engine.ask(phase, facts, watchdog).stream().sorted(BY_ID).toList();
    }

    /** Whether it is worth asking about this phase at all. */
    default boolean answer(Phase phase) {
        return true;
    }

    /** In the order of the rules' ids. */
    List<Proposed> ask(Phase phase, List<? extends Record> facts, Watchdog watchdog);
}
