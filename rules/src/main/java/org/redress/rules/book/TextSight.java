package org.redress.rules.book;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.rules.checker.Asks;

/** Which of the texts that it is compared with a text is; else, which of them it contains, begins and ends with. */
final class TextSight implements Sight {

    /** Of what stands anywhere in a text, three signs at a time; a power of two. */
    private static final int MARKS = 16_384;
    private static final int SIGNS = 3;

    private final Set<Object> same = new HashSet<>();
    private final List<Asks.Comparison> parts;
    /** Of the first signs of each part; below 0 where it is shorter. */
    private final int[] marks;

    TextSight(Collection<Asks.Comparison> comparisons) {
        comparisons.stream().filter(comparison -> !isPart(comparison)).forEach(comparison -> same.addAll(comparison.values()));
        parts = comparisons.stream().filter(TextSight::isPart).distinct().toList();
        marks = parts.stream().map(part -> (String) part.values().get(0)).mapToInt(part -> part.length() < SIGNS ? -1 : mark(part, 0)).toArray();
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
        var text = (String) value;
        long[] there = marksOf(text);
        var found = new BitSet(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            boolean possible = marks[i] < 0 || (there[marks[i] >> 6] & 1L << marks[i]) != 0;
            if (possible && has(text, parts.get(i))) {
                found.set(i);
            }
        }
        return found;
    }

    /** A long text is gone through once, and not once for each of some hundred words that hardly ever stand in it. */
    private static long[] marksOf(String text) {
        var there = new long[MARKS / Long.SIZE];
        for (int i = 0; i + SIGNS <= text.length(); i++) {
            int mark = mark(text, i);
            there[mark >> 6] |= 1L << mark;
        }
        return there;
    }

    private static int mark(String text, int at) {
        return (text.charAt(at) * 31 * 31 + text.charAt(at + 1) * 31 + text.charAt(at + 2)) * 0x9E3779B1 >>> Integer.SIZE - 14;
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
