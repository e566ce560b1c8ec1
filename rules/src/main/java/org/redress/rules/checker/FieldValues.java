package org.redress.rules.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.rules.checker.Condition.Comparison;
import org.redress.rules.vocabulary.CaseFacts;

/**
 * The values of a field that can make a difference to some comparisons of it: every value of a choice, every number
 * named and its neighbours, every text named and one that has all the pieces asked for. If no such value satisfies the
 * comparisons, none does.
 */
final class FieldValues {

    /** Smaller than any difference that a condition can name. */
    private static final BigDecimal STEP = new BigDecimal("0.00000001");

    /** Stands in no text that an author wrote, so it parts the pieces without making new ones. */
    private static final String BETWEEN = "\uFFFF";

    private final Class<? extends Record> facts;
    private final Phase phase;

    FieldValues(Class<? extends Record> facts, Phase phase) {
        this.facts = facts;
        this.phase = phase;
    }

    List<Object> of(String field, Collection<Comparison> comparisons) {
        Class<?> type = Vocabulary.fields(facts).get(field);
        List<Object> named = comparisons.stream().flatMap(comparison -> comparison.values().stream())
                .filter(value -> value != null).distinct().collect(Collectors.toCollection(ArrayList::new));
        List<Object> values;
        if (type == boolean.class) {
            values = new ArrayList<>(List.of(true, false));
        } else if (type.isEnum()) {
            values = new ArrayList<>(Vocabulary.constants(type));
        } else if (type == String.class) {
            values = texts(named, comparisons);
        } else {
            values = numbers(named, field, type == int.class || type == Integer.class);
        }
        return known(field, values);
    }

    /** The grade is what grading is about, so it is not known there, and known everywhere else. */
    private List<Object> known(String field, List<Object> values) {
        boolean grade = facts == CaseFacts.class && field.equals("grade");
        if (grade && phase == Phase.GRADING) {
            values.clear();
        }
        if (grade ? phase == Phase.GRADING : Vocabulary.mayBeUnknown(facts.getSimpleName(), field)) {
            values.add(null);
        }
        return values;
    }

    private List<Object> numbers(List<Object> named, String field, boolean whole) {
        int[] range = Vocabulary.range(facts.getSimpleName(), field);
        BigDecimal step = whole ? BigDecimal.ONE : STEP;
        var numbers = new TreeSet<BigDecimal>();
        numbers.add(BigDecimal.ZERO.max(BigDecimal.valueOf(range[0])));
        if (range[1] < Integer.MAX_VALUE) {
            numbers.add(BigDecimal.valueOf(range[1]));
        }
        for (Object value : named) {
            BigDecimal number = (BigDecimal) value;
            BigDecimal base = whole ? number.setScale(0, java.math.RoundingMode.FLOOR) : number;
            numbers.addAll(List.of(base.subtract(step), base, base.add(step)));
        }
        return numbers.stream().filter(number -> number.compareTo(BigDecimal.valueOf(range[0])) >= 0
                && (range[1] == Integer.MAX_VALUE || number.compareTo(BigDecimal.valueOf(range[1])) <= 0))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Object> texts(List<Object> named, Collection<Comparison> comparisons) {
        var texts = new ArrayList<>(named);
        texts.add("");
        texts.add(BETWEEN);
        String starts = longest(comparisons, "startsWith");
        String ends = longest(comparisons, "endsWith");
        String pieces = comparisons.stream().filter(comparison -> comparison.how().equals("contains"))
                .map(comparison -> (String) comparison.values().get(0)).collect(Collectors.joining(BETWEEN));
        texts.add(starts + BETWEEN + pieces + BETWEEN + ends);
        return texts;
    }

    private static String longest(Collection<Comparison> comparisons, String how) {
        return comparisons.stream().filter(comparison -> comparison.how().equals(how))
                .map(comparison -> (String) comparison.values().get(0))
                .max(java.util.Comparator.comparingInt(String::length)).orElse("");
    }
}
