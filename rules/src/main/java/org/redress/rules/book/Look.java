package org.redress.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.rules.checker.Asks;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * What facts look like to some rules. Rules see nothing but the fields that they name, and of most fields nothing but the
 * answers to their own comparisons: whether a loss is below, at or above 5 000, which of their words stand in a text. Facts
 * that look the same get the same proposals, however much they differ otherwise.
 *
 * <p>What it holds on to is what authors wrote, not what complainants did, as long as {@link #isEndless} says no.
 */
final class Look {

    private record Field(Class<? extends Record> facts, String name, Sight sight) {
    }

    private final List<Field> fields = new ArrayList<>();
    private boolean endless;

    Look(Collection<CheckedRule> rules, PolicyFacts numbers) {
        Map<String, List<Asks.Comparison>> asked = new TreeMap<>();
        rules.forEach(rule -> rule.looksAt().forEach((type, names) ->
                names.forEach(name -> asked.computeIfAbsent(type + "." + name, field -> new ArrayList<>()))));
        rules.forEach(rule -> rule.asks().comparisons().forEach(one -> asked.get(one.field()).add(one)));
        rules.forEach(rule -> rule.asks().otherwise().forEach(field -> asked.put(field, null)));
        List<BigDecimal> house = numbersOf(numbers);
        asked.forEach((field, comparisons) -> {
            Class<? extends Record> facts = Vocabulary.facts().get(field.substring(0, field.indexOf('.')));
            String name = field.substring(field.indexOf('.') + 1);
            // The numbers of the house are the same for every case.
            if (facts != PolicyFacts.class) {
                fields.add(new Field(facts, name, sight(Vocabulary.fields(facts).get(name), comparisons, house)));
            }
        });
    }

    /** @param comparisons all that is done with the field; null where something else is */
    private Sight sight(Class<?> type, List<Asks.Comparison> comparisons, List<BigDecimal> house) {
        if (type == BigDecimal.class || type == String.class) {
            if (comparisons == null) {
                endless = true;
                return Sight.WHOLE;
            }
            return type == String.class ? new TextSight(comparisons) : new AmountSight(comparisons, house);
        }
        // Choices, ticks and counts have few values.
        return Sight.WHOLE;
    }

    private static List<BigDecimal> numbersOf(PolicyFacts numbers) {
        return Stream.of(PolicyFacts.class.getRecordComponents()).map(component -> Fields.read(numbers, component.getName()))
                .filter(Number.class::isInstance).map(number -> new BigDecimal(number.toString())).toList();
    }

    /** Whether a text or an amount counts as it is, so that hardly two cases look the same. */
    boolean isEndless() {
        return endless;
    }

    /** Whether the rules read any of these fields as they are. */
    boolean readsWhole(Set<String> names) {
        return fields.stream().anyMatch(field -> field.sight() == Sight.WHOLE && names.contains(field.name()));
    }

    /** Equal for facts that these rules cannot tell apart. */
    List<Object> of(List<? extends Record> facts) {
        var values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            for (Record fact : facts) {
                if (fact.getClass() == field.facts()) {
                    values[i] = field.sight().of(Fields.read(fact, field.name()));
                }
            }
        }
        return Arrays.asList(values);
    }
}
