package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.redress.rules.vocabulary.PolicyFacts;

/**
 * Notes what a rule does with fields. A field that is named more often than it stands in a comparison which was understood
 * is used otherwise as well: it is safe to say so too often, and never to forget one.
 */
final class FieldUses {

    private final Map<String, Set<String>> looksAt = new LinkedHashMap<>();
    private final List<Asks.Comparison> comparisons = new ArrayList<>();
    private final Set<String> otherwise = new HashSet<>();

    /** What is named from now on belongs to one condition about these facts. */
    OfCondition of(Class<? extends Record> facts) {
        return new OfCondition(facts, looksAt.computeIfAbsent(facts.getSimpleName(), type -> new LinkedHashSet<>()));
    }

    Map<String, Set<String>> looksAt() {
        return looksAt;
    }

    Asks asks() {
        return new Asks(comparisons, otherwise);
    }

    /** The fields that one condition names. */
    final class OfCondition {

        private final Class<? extends Record> facts;
        private final Set<String> fields;
        private final Map<String, Integer> named = new HashMap<>();

        private OfCondition(Class<? extends Record> facts, Set<String> fields) {
            this.facts = facts;
            this.fields = fields;
        }

        void named(String field) {
            fields.add(field);
            named.merge(field, 1, Integer::sum);
        }

        /** Told once it was read. Numbers of the house are the same for every case, so nobody asks anything of them. */
        void read(Condition condition) {
            if (facts == PolicyFacts.class) {
                return;
            }
            compared(condition);
            named.forEach((field, times) -> {
                if (times > 0) {
                    otherwise.add(facts.getSimpleName() + "." + field);
                }
            });
        }

        /** Whoever holds the variable may do anything with it. */
        void bound(String field) {
            if (facts != PolicyFacts.class) {
                otherwise.add(facts.getSimpleName() + "." + field);
            }
        }

        private void compared(Condition condition) {
            if (condition instanceof Condition.Comparison comparison) {
                compared(comparison.field(), comparison.how(), comparison.values());
            } else if (condition instanceof Condition.Open open && open.field() != null) {
                compared(open.field(), open.how(), List.of());
            } else if (condition instanceof Condition.Not not) {
                compared(not.part());
            } else if (condition instanceof Condition.And and) {
                and.parts().forEach(this::compared);
            } else if (condition instanceof Condition.Or or) {
                or.parts().forEach(this::compared);
            }
        }

        private void compared(String field, String how, List<Object> values) {
            named.merge(field, -1, Integer::sum);
            comparisons.add(new Asks.Comparison(facts.getSimpleName() + "." + field, how,
                    values.stream().filter(Objects::nonNull).toList()));
        }
    }
}
