package org.redress.rules.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;

/** The cases that the rules of one phase are tried on. */
final class MadeUpCases {

    /**
     * One of them.
     *
     * @param clock null unless the phase is about an event
     * @param odd   in how many fields it differs from the plain case
     */
    record MadeUp(CaseFacts facts, ClockFacts clock, int odd, int[] values) {
    }

    private final Phase phase;
    private final List<Field> fields;
    private final Combinations combinations;
    private final Fact<CaseFacts> facts;
    private final Fact<ClockFacts> clock;

    MadeUpCases(Phase phase, List<CheckedRule> rules, WorthTrying worth) {
        this.phase = phase;
        fields = worth.fields(phase, rules);
        facts = new Fact<>(WorthTrying.PLAIN, fields);
        clock = phase == Phase.ESCALATION ? new Fact<>(WorthTrying.PLAIN_EVENT, fields) : null;
        combinations = new Combinations(fields, rules.stream().map(rule -> numbers(worth, rule)).toList());
    }

    private int[] numbers(WorthTrying worth, CheckedRule rule) {
        List<String> names = worth.fields(phase, List.of(rule)).stream().map(MadeUpCases::name).toList();
        return IntStream.range(0, fields.size()).filter(i -> names.contains(name(fields.get(i)))).toArray();
    }

    private static String name(Field field) {
        return field.facts().getSimpleName() + "." + field.name();
    }

    void forEach(Consumer<MadeUp> asked) {
        for (int[] combination : combinations) {
            asked.accept(made(combination));
        }
    }

    /** So many of them, spread over all. */
    void some(int most, Consumer<MadeUp> asked) {
        long all = StreamSupport.stream(combinations.spliterator(), false).count();
        long every = Math.max(1, all / most);
        long number = 0;
        for (int[] combination : combinations) {
            if (number++ % every == 0) {
                asked.accept(made(combination));
            }
        }
    }

    private MadeUp made(int[] combination) {
        List<Object> values = Arrays.asList(IntStream.range(0, combination.length)
                .mapToObj(i -> fields.get(i).values().get(combination[i])).toArray());
        return new MadeUp(facts.with(values), clock == null ? null : clock.with(values),
                (int) IntStream.of(combination).filter(value -> value != 0).count(), combination);
    }

    /** The case in words: what it has other than the plain one. */
    Example example(MadeUp made) {
        var differs = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            if (made.values()[i] != 0) {
                differs.put(fields.get(i).name(), Field.written(fields.get(i).values().get(made.values()[i])));
            }
        }
        return new Example(differs);
    }

    boolean complete() {
        return combinations.complete();
    }

    /** Whether all combinations of what the rule looks at are among them. */
    boolean proves(CheckedRule rule, WorthTrying worth) {
        return combinations.covers(numbers(worth, rule));
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }
}
