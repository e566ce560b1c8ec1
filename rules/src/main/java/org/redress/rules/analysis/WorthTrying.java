package org.redress.rules.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.rules.book.Fields;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.Vocabulary;
import org.redress.rules.scenarios.GivenFacts;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.TextFacts;

/**
 * The values of fields at which rules can change their minds: every choice that they name and another one, both sides of a tick, and of every number that
 * is compared the number itself and its neighbours; of texts those that are named, none, and another one.
 */
final class WorthTrying {

    /** Text that no rule names. */
    static final String ANOTHER_TEXT = "something else";

    static final CaseFacts PLAIN = GivenFacts.plain();
    static final ClockFacts PLAIN_EVENT = new ClockFacts(EscalationEvent.GRADED, null, 0, 0, 0, true);

    private final Literals literals;

    WorthTrying(Literals literals) {
        this.literals = literals;
    }

    /** The fields that these rules look at; numbers of the house are what they are. */
    List<Field> fields(Phase phase, Collection<CheckedRule> rules) {
        Set<String> seen = new TreeSet<>();
        var fields = new ArrayList<Field>();
        for (CheckedRule rule : rules) {
            rule.looksAt().forEach((type, names) -> {
                Class<? extends Record> facts = Vocabulary.facts().get(type);
                if (facts == CaseFacts.class || facts == ClockFacts.class || facts == TextFacts.class) {
                    names.stream().filter(name -> seen.add(type + "." + name))
                            .forEach(name -> fields.add(field(phase, facts, name)));
                }
            });
        }
        return fields;
    }

    private Field field(Phase phase, Class<? extends Record> facts, String name) {
        if (facts == TextFacts.class) {
            // Words are made of the description; what begins or ends them is not part of it.
            return new Field(CaseFacts.class, "description", Stream.concat(Stream.of(""),
                    literals.of(facts, name).stream().map(text -> (Object) text.toString().strip())).distinct().toList());
        }
        if (facts == CaseFacts.class && name.equals("grade")) {
            return new Field(facts, name, grades(phase));
        }
        var values = new LinkedHashSet<Object>();
        values.add(Fields.read(facts == CaseFacts.class ? PLAIN : PLAIN_EVENT, name));
        if (Vocabulary.mayBeUnknown(facts.getSimpleName(), name)) {
            values.add(null);
        }
        values.addAll(of(Vocabulary.fields(facts).get(name), literals.of(facts, name)));
        return new Field(facts, name, new ArrayList<>(values));
    }

    /** While it is graded, a case has no grade; later it always has one. */
    private static List<Object> grades(Phase phase) {
        var grades = new ArrayList<Object>();
        if (phase == Phase.GRADING) {
            grades.add(null);
        } else {
            grades.addAll(List.of(Grade.values()));
        }
        return grades;
    }

    private static Collection<Object> of(Class<?> type, Set<Object> compared) {
        var values = new LinkedHashSet<Object>();
        if (type == boolean.class) {
            values.addAll(List.of(true, false));
        } else if (type.isEnum()) {
            values.addAll(choices(type, compared));
        } else if (type == String.class) {
            compared.stream().filter(String.class::isInstance).forEach(values::add);
            values.add("");
            values.add(ANOTHER_TEXT);
        } else {
            compared.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast)
                    .flatMap(number -> Stream.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE)))
                    .filter(number -> number.signum() >= 0)
                    .forEach(number -> values.add(type == BigDecimal.class ? number : (Object) number.intValue()));
            values.add(type == BigDecimal.class ? BigDecimal.ZERO : (Object) 0);
        }
        return values;
    }

    /** Those that the rules name, and one for all the others: among these they cannot tell one from another. */
    private static List<Object> choices(Class<?> type, Set<Object> compared) {
        List<Object> all = List.of(type.getEnumConstants());
        if (compared.contains(Literals.EVERY_CHOICE)) {
            return all;
        }
        Predicate<Object> named = choice -> compared.contains(new Literals.Choice(((Enum<?>) choice).name()));
        return Stream.concat(all.stream().filter(named), all.stream().filter(named.negate()).limit(1)).toList();
    }
}
