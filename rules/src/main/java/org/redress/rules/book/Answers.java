package org.redress.rules.book;

import java.util.List;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.Watchdog;

/** Where the answers of a phase come from: its rules, or the memory of what they said. */
interface Answers {

    /** Whether it is worth asking about this phase at all. */
    default boolean answer(Phase phase) {
        return true;
    }

    List<Proposed> ask(Phase phase, List<? extends Record> facts, Watchdog watchdog);
}
