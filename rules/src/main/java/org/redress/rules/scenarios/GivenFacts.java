package org.redress.rules.scenarios;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;

/**
 * The facts of a scenario, from cells.
 *
 * @param clock null when the scenario is not about an event
 */
public record GivenFacts(CaseFacts facts, ClockFacts clock) {

    /** What a case is when a scenario does not say. */
    private static final Map<String, String> PLAIN = Map.of(
            "kind", "COMPLAINT", "channel", "PHONE", "form", "WRITTEN", "companyAtFault", "UNKNOWN", "acknowledged", "true");

    static GivenFacts of(Map<String, String> cells) {
        Set<String> known = new TreeSet<>(names(CaseFacts.class));
        known.addAll(names(ClockFacts.class));
        cells.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no field '" + name + "'. There is: " + known);
        });
        return new GivenFacts(build(CaseFacts.class, cells),
                cells.containsKey("event") ? build(ClockFacts.class, cells) : null);
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static <T extends Record> T build(Class<T> type, Map<String, String> cells) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String name = components[i].getName();
            values[i] = value(name, types[i], cells.getOrDefault(name, PLAIN.get(name)));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type.getSimpleName() + " of " + cells + ".", e);
        }
    }

    private static Object value(String name, Class<?> type, String cell) {
        try {
            if (type == boolean.class) {
                return Boolean.parseBoolean(cell);
            }
            if (type == int.class) {
                return cell == null ? 0 : Integer.parseInt(cell);
            }
            if (cell == null || type == String.class) {
                return cell;
            }
            if (type == Integer.class) {
                return Integer.valueOf(cell);
            }
            return type == BigDecimal.class ? new BigDecimal(cell) : constant(type, cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: '" + cell + "'.", e);
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + type.getSimpleName() + " '" + name + "'."));
    }
}
