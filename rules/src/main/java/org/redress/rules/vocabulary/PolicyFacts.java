package org.redress.rules.vocabulary;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the house laid down, from {@code policy.csv} of the rule book: one place for what several rules use.
 *
 * @param largeLoss          a loss from here on is a serious one, in the company's currency
 * @param compensationLimit  a compensation above it needs the general manager, in the company's currency
 * @param raisedTooOften     a broken promise that was raised so often before is a major matter
 * @param silenceWorkingDays working days after the reply until silence counts as an end
 * @param overallClock       what the clock of the whole case does when a dispute or a reopening undoes its end
 * @param responseClock      the same of the clock of the answer, where the case was closed without one
 * @param wakesFrom          a word about a case of this grade or above reaches staff at any hour; others wait for their
 *                           office to open
 */
public record PolicyFacts(
        BigDecimal largeLoss,
        BigDecimal compensationLimit,
        int raisedTooOften,
        int silenceWorkingDays,
        Resumption overallClock,
        Resumption responseClock,
        Grade wakesFrom) {

    public PolicyFacts {
        Objects.requireNonNull(largeLoss, "largeLoss");
        Objects.requireNonNull(compensationLimit, "compensationLimit");
        Objects.requireNonNull(overallClock, "overallClock");
        Objects.requireNonNull(responseClock, "responseClock");
        Objects.requireNonNull(wakesFrom, "wakesFrom");
    }
}
