package org.redress.rules.impact;

import java.util.Objects;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Step;

/**
 * A clock of a case that runs now.
 *
 * @param countedIn how it counts now
 * @param hoursUsed of what it was given, counted as it counts now: half of nine hours of a working day is 4.5, however
 *                  long that day is
 * @param late      whether it ran out already
 */
public record RunningClock(Step step, CountedIn countedIn, double hoursUsed, boolean late) {

    public RunningClock {
        Objects.requireNonNull(step, "step: a clock is the clock of a step");
        Objects.requireNonNull(countedIn, "countedIn: hours mean nothing without it");
    }
}
