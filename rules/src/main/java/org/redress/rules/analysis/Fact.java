package org.redress.rules.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redress.rules.book.Fields;

/** Makes facts that differ from others in some fields; a hundred thousand of them, so what they share is looked up once. */
final class Fact<T extends Record> {

    private final Constructor<T> constructor;
    private final Object[] plain;
    /** By field: where its value goes; -1 for fields of other facts. */
    private final int[] places;

    Fact(T plain, List<Field> fields) {
        RecordComponent[] components = plain.getClass().getRecordComponents();
        List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
        this.constructor = constructor(plain, components);
        this.plain = names.stream().map(name -> Fields.read(plain, name)).toArray();
        this.places = fields.stream().mapToInt(field -> field.facts() == plain.getClass() ? names.indexOf(field.name()) : -1).toArray();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> Constructor<T> constructor(T plain, RecordComponent[] components) {
        try {
            return (Constructor<T>) plain.getClass().getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(plain.getClass() + " is no facts.", e);
        }
    }

    /** @param values of the fields, in the same order */
    T with(List<Object> values) {
        Object[] made = plain.clone();
        for (int field = 0; field < places.length; field++) {
            if (places[field] >= 0) {
                made[places[field]] = values.get(field);
            }
        }
        try {
            return constructor.newInstance(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make facts of " + Arrays.toString(made) + ".", e);
        }
    }
}
