package org.redress.rules.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.redress.rules.analysis.NearMiss.How;
import org.redress.rules.book.Decision;
import org.redress.rules.book.Fields;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.RuleFailed;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;

/**
 * Finds rules that failed on one field: the compiled rules are asked again with one field changed to each value worth
 * trying. It may be kept and used by many threads; what it costs is some hundred questions to the rules.
 */
public final class NearMisses {

    private final RuleBook book;
    private final Literals literals;
    private final WorthTrying worth;

    /** @param book compiled from the sources */
    public NearMisses(RuleSources sources, RuleBook book) {
        this.book = book;
        literals = Literals.of(CheckedBook.of(sources.files()).files(), book.numbers());
        worth = new WorthTrying(literals);
    }

    /** Of all that was decided about a case, except hints in its text: any text misses a hundred words. */
    public List<NearMiss> of(CaseFacts facts, Decision decision) {
        var misses = new ArrayList<NearMiss>();
        for (Phase phase : Phase.values()) {
            if (phase == Phase.GRADING) {
                misses.addAll(of(phase, facts.graded(null), null));
            } else if (phase != Phase.SUGGESTIONS && phase != Phase.ESCALATION) {
                misses.addAll(of(phase, facts.graded(decision.grade()), null));
            }
        }
        return misses;
    }

    /** @param clock what happened, for escalation; null for every other phase */
    public List<NearMiss> of(Phase phase, CaseFacts facts, ClockFacts clock) {
        Map<String, CheckedRule> silent = new TreeMap<>();
        List<CheckedRule> rules = book.rules().getOrDefault(phase, List.of());
        Set<String> fired = fired(phase, facts, clock);
        rules.stream().filter(rule -> !fired.contains(rule.id())).forEach(rule -> silent.put(rule.id(), rule));
        var misses = new ArrayList<NearMiss>();
        for (Field field : worth.fields(phase, silent.values())) {
            misses.addAll(of(phase, field, facts, clock, silent));
        }
        misses.sort(Comparator.comparing(NearMiss::rule).thenComparing(NearMiss::field));
        return misses;
    }

    private List<NearMiss> of(Phase phase, Field field, CaseFacts facts, ClockFacts clock,
            Map<String, CheckedRule> silent) {
        boolean ofCase = field.facts() == CaseFacts.class;
        Object has = Fields.read(ofCase ? facts : clock, field.name());
        var firing = new TreeMap<String, Set<Object>>();
        for (Object value : field.values()) {
            if (!same(value, has)) {
                List<Field> one = List.of(field);
                List<Object> values = new ArrayList<>();
                values.add(value);
                fired(phase, new Fact<>(facts, one).with(values), clock == null ? null : new Fact<>(clock, one).with(values)).stream()
                        .filter(silent::containsKey)
                        .forEach(id -> firing.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(value));
            }
        }
        return firing.entrySet().stream()
                .map(entry -> miss(silent.get(entry.getKey()), field, has, entry.getValue())).toList();
    }

    private Set<String> fired(Phase phase, CaseFacts facts, ClockFacts clock) {
        var fired = new HashSet<String>();
        try {
            for (Proposed proposed : book.proposals(phase, facts, clock)) {
                fired.add(proposed.rule().id());
            }
        } catch (RuleFailed e) {
            // With such a value the rules say nothing at all.
            fired.clear();
        }
        return fired;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal value ? number.compareTo(value) == 0
                : Objects.equals(one, other);
    }

    private NearMiss miss(CheckedRule rule, Field field, Object has, Set<Object> firing) {
        Need need = firing.stream().anyMatch(Number.class::isInstance)
                ? number(field, has, firing) : word(field, has, firing);
        return new NearMiss(rule.id(), rule.message(), rule.file(), rule.line(), field.name(), Field.written(has),
                need.how(), need.values());
    }

    private record Need(How how, List<String> values) {
    }

    private static Need word(Field field, Object has, Set<Object> firing) {
        if (!firing.contains(WorthTrying.ANOTHER_TEXT)) {
            return new Need(How.IS, firing.stream().map(Field::written).toList());
        }
        return new Need(How.IS_NOT, field.values().stream().filter(value -> !firing.contains(value))
                .filter(value -> same(value, has) || !value.equals("")).map(Field::written).toList());
    }

    /** From where on, or up to where, says more than the values that happened to be tried. */
    private Need number(Field field, Object has, Set<Object> firing) {
        List<BigDecimal> tried = numbers(field.values());
        List<BigDecimal> fits = numbers(firing);
        BigDecimal lowest = fits.get(0);
        BigDecimal highest = fits.get(fits.size() - 1);
        BigDecimal present = has == null ? null : new BigDecimal(has.toString());
        boolean fromLowestOn = tried.stream().filter(one -> one.compareTo(lowest) >= 0).count() == fits.size()
                && (present == null || present.compareTo(lowest) < 0);
        boolean upToHighest = tried.stream().filter(one -> one.compareTo(highest) <= 0).count() == fits.size()
                && (present == null || present.compareTo(highest) > 0);
        if (fromLowestOn) {
            return compared(field, lowest) ? new Need(How.AT_LEAST, List.of(lowest.toPlainString()))
                    : new Need(How.MORE_THAN, List.of(lowest.subtract(BigDecimal.ONE).toPlainString()));
        }
        if (upToHighest && !(fits.size() == 1 && compared(field, highest))) {
            return compared(field, highest) ? new Need(How.AT_MOST, List.of(highest.toPlainString()))
                    : new Need(How.LESS_THAN, List.of(highest.add(BigDecimal.ONE).toPlainString()));
        }
        return new Need(How.IS, firing.stream().map(Field::written).toList());
    }

    private boolean compared(Field field, BigDecimal number) {
        return literals.of(field.facts(), field.name()).stream().anyMatch(literal -> same(literal, number));
    }

    private static List<BigDecimal> numbers(Iterable<Object> values) {
        var numbers = new ArrayList<BigDecimal>();
        values.forEach(value -> {
            if (value instanceof Number) {
                numbers.add(new BigDecimal(value.toString()));
            }
        });
        numbers.sort(Comparator.naturalOrder());
        return numbers;
    }
}
