package org.redress.rules.book;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.redress.rules.checker.Asks;

/** Between which of the numbers that it is compared with an amount lies. */
final class AmountSight implements Sight {

    /** So near to a number, an amount counts as itself: nobody need know how exactly the engine compares. */
    private static final BigDecimal NEAR = new BigDecimal("0.000001");

    private final BigDecimal[] numbers;

    AmountSight(Collection<Asks.Comparison> comparisons, List<BigDecimal> house) {
        numbers = Stream.concat(house.stream(), comparisons.stream().flatMap(comparison -> comparison.values().stream())
                .map(BigDecimal.class::cast)).distinct().sorted().toArray(BigDecimal[]::new);
    }

    @Override
    public Object of(Object value) {
        if (value == null) {
            return null;
        }
        var amount = (BigDecimal) value;
        int below = 0;
        for (BigDecimal number : numbers) {
            if (amount.subtract(number).abs().compareTo(NEAR) < 0) {
                return amount;
            }
            below += number.compareTo(amount) < 0 ? 1 : 0;
        }
        return below;
    }
}
