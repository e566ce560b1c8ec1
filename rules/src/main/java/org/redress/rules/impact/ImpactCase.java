package org.redress.rules.impact;

import java.util.List;
import java.util.Objects;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.Grade;

/**
 * A case that two rule books are asked about.
 *
 * @param number          shown in lists; equal facts may come under many numbers
 * @param open            or recently closed: only an open case can become late or be escalated
 * @param facts           as they are now
 * @param given           the grade that a person gave; null where the rules grade
 * @param escalationLevel the level the case is at: the ordinal of its
 *                        {@link org.redress.rules.vocabulary.EscalationLevel}
 * @param clocks          that run now; none for a closed case
 */
public record ImpactCase(String number, boolean open, CaseFacts facts, Grade given, int escalationLevel,
        List<RunningClock> clocks) {

    public ImpactCase {
        Objects.requireNonNull(number, "number: a list without numbers helps nobody");
        Objects.requireNonNull(facts, "facts: there is nothing to decide without them");
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
    }
}
