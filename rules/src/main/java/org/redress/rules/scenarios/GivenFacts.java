package org.redress.rules.scenarios;

import java.lang.reflect.RecordComponent;
import java.util.Map;
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

    /** The case of which a scenario says nothing. */
    public static CaseFacts plain() {
        return build(CaseFacts.class, Map.of());
    }

    /** @param cells by the name of the field, without those that are empty */
    static GivenFacts of(Map<String, String> cells) {
        return new GivenFacts(build(CaseFacts.class, cells),
                cells.containsKey("event") ? build(ClockFacts.class, cells) : null);
    }

    private static <T extends Record> T build(Class<T> type, Map<String, String> cells) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String name = components[i].getName();
            String cell = cells.getOrDefault(name, PLAIN.get(name));
            values[i] = cell == null ? missing(types[i]) : Cells.given(name, types[i], cell);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type.getSimpleName() + " of " + cells + ".", e);
        }
    }

    private static Object missing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : null;
    }
}
