package org.redress.rules.analysis;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redress.rules.book.Fields;

/** Makes facts that differ from others in some fields. */
final class Fact {

    private Fact() {
    }

    /** @param values of the fields, in the same order; fields of other facts are passed over */
    static <T extends Record> T with(T plain, List<Field> fields, List<Object> values) {
        RecordComponent[] components = plain.getClass().getRecordComponents();
        Object[] made = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            made[i] = Fields.read(plain, components[i].getName());
            for (int f = 0; f < fields.size(); f++) {
                if (fields.get(f).facts() == plain.getClass() && fields.get(f).name().equals(components[i].getName())) {
                    made[i] = values.get(f);
                }
            }
        }
        return of(plain, components, made);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T of(T plain, RecordComponent[] components, Object[] values) {
        try {
            return (T) plain.getClass().getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make facts of " + Arrays.toString(values) + ".", e);
        }
    }
}
