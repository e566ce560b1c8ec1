package org.redress.rules.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.rules.checker.Condition.And;
import org.redress.rules.checker.Condition.Comparison;
import org.redress.rules.checker.Condition.Not;
import org.redress.rules.checker.Condition.Open;
import org.redress.rules.checker.Condition.Or;

/**
 * Whether conditions about one set of facts can hold together. It says no only when it is sure: what it does not
 * understand, and what has too many ways to hold, it takes for possible.
 */
final class Satisfiability {

    /** Ways to hold that are looked at; a rule with more is rare, and is not worth the time. */
    private static final int MOST_WAYS = 4_000;

    private final FieldValues values;

    Satisfiability(Class<? extends Record> facts, Phase phase) {
        values = new FieldValues(facts, phase);
    }

    boolean canHold(List<Condition> conditions) {
        List<List<Literal>> ways = ways(new And(conditions), true);
        return ways == null || ways.stream().anyMatch(this::possible);
    }

    boolean canFail(Condition condition) {
        return canHold(List.of(new Not(condition)));
    }

    /** A comparison that must hold, or must not. */
    private record Literal(Comparison comparison, boolean holds) {
    }

    /** The condition as a choice between lists of comparisons that must all be so; null when there are too many. */
    private static List<List<Literal>> ways(Condition condition, boolean holds) {
        if (condition instanceof Not not) {
            return ways(not.part(), !holds);
        }
        if (condition instanceof Open) {
            return List.of(List.of());
        }
        if (condition instanceof Comparison comparison) {
            return List.of(List.of(new Literal(comparison, holds)));
        }
        List<Condition> parts = condition instanceof And and ? and.parts() : ((Or) condition).parts();
        return condition instanceof And == holds ? each(parts, holds) : any(parts, holds);
    }

    private static List<List<Literal>> any(List<Condition> parts, boolean holds) {
        var all = new ArrayList<List<Literal>>();
        for (Condition part : parts) {
            List<List<Literal>> ways = ways(part, holds);
            if (ways == null || all.size() + ways.size() > MOST_WAYS) {
                return null;
            }
            all.addAll(ways);
        }
        return all;
    }

    private static List<List<Literal>> each(List<Condition> parts, boolean holds) {
        List<List<Literal>> all = List.of(List.of());
        for (Condition part : parts) {
            List<List<Literal>> ways = ways(part, holds);
            if (ways == null || (long) all.size() * ways.size() > MOST_WAYS) {
                return null;
            }
            var longer = new ArrayList<List<Literal>>();
            for (List<Literal> begun : all) {
                for (List<Literal> way : ways) {
                    var both = new ArrayList<>(begun);
                    both.addAll(way);
                    longer.add(both);
                }
            }
            all = longer;
        }
        return all;
    }

    private boolean possible(List<Literal> way) {
        Map<String, List<Literal>> byField = new LinkedHashMap<>();
        way.forEach(literal -> byField.computeIfAbsent(literal.comparison().field(), f -> new ArrayList<>()).add(literal));
        return byField.entrySet().stream().allMatch(field -> {
            List<Comparison> comparisons = field.getValue().stream().map(Literal::comparison).toList();
            return values.of(field.getKey(), comparisons).stream().anyMatch(value -> field.getValue().stream()
                    .allMatch(literal -> holds(literal.comparison(), value) == literal.holds()));
        });
    }

    private static boolean holds(Comparison comparison, Object value) {
        Object other = comparison.values().get(0);
        return switch (comparison.how()) {
            case "==" -> same(value, other);
            case "!=" -> !same(value, other);
            case "in" -> comparison.values().stream().anyMatch(one -> same(value, one));
            case "contains" -> ((String) value).contains((String) other);
            case "startsWith" -> ((String) value).startsWith((String) other);
            case "endsWith" -> ((String) value).endsWith((String) other);
            default -> value != null && ordered(comparison.how(), ((BigDecimal) value).compareTo((BigDecimal) other));
        };
    }

    private static boolean ordered(String how, int order) {
        return switch (how) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal than ? number.compareTo(than) == 0
                : Objects.equals(one, other);
    }
}
