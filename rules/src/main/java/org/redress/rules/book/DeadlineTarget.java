package org.redress.rules.book;

import java.math.BigDecimal;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Step;

/**
 * How long a step may take.
 *
 * @param hours       above 0, counted as {@code countedIn} says
 * @param warnPercent of the clock, 1 to 99: where the warning comes
 */
public record DeadlineTarget(Step step, BigDecimal hours, CountedIn countedIn, int warnPercent) {
}
