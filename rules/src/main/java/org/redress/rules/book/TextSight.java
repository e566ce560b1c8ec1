package org.redress.rules.book;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.rules.checker.Asks;

/** Which of the texts that it is compared with a text is; else, which of them it contains, begins and ends with. */
final class TextSight implements Sight {

    private final Set<Object> same = new HashSet<>();
    private final List<Asks.Comparison> parts;

    TextSight(Collection<Asks.Comparison> comparisons) {
        comparisons.stream().filter(comparison -> !isPart(comparison)).forEach(comparison -> same.addAll(comparison.values()));
        parts = comparisons.stream().filter(TextSight::isPart).distinct().toList();
    }

    private static boolean isPart(Asks.Comparison comparison) {
        return switch (comparison.how()) {
            case "==", "!=", "in" -> false;
            case "contains", "startsWith", "endsWith" -> true;
            default -> throw new IllegalArgumentException("Nobody knows what " + comparison.how() + " asks of a text.");
        };
    }

    @Override
    public Object of(Object value) {
        if (!same.isEmpty() && same.contains(value)) {
            return value;
        }
        var found = new BitSet(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            if (has((String) value, parts.get(i))) {
                found.set(i);
            }
        }
        return found;
    }

    private static boolean has(String text, Asks.Comparison comparison) {
        var part = (String) comparison.values().get(0);
        return switch (comparison.how()) {
            case "startsWith" -> text.startsWith(part);
            case "endsWith" -> text.endsWith(part);
            default -> text.contains(part);
        };
    }
}
