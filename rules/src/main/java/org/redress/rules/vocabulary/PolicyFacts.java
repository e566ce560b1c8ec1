package org.redress.rules.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The numbers of the house, from {@code policy.csv} of the rule book: one place for a number that several rules use.
 *
 * @param largeLoss          a loss from here on is a serious one, in the company's currency
 * @param compensationLimit  a compensation above it needs the general manager, in the company's currency
 * @param raisedTooOften     a broken promise that was raised so often before is a major matter
 * @param silenceWorkingDays working days after the reply until silence counts as an end
 */
public record PolicyFacts(
        BigDecimal largeLoss, BigDecimal compensationLimit, int raisedTooOften, int silenceWorkingDays) {

    public PolicyFacts {
        Objects.requireNonNull(largeLoss, "largeLoss");
        Objects.requireNonNull(compensationLimit, "compensationLimit");
    }
}
