package org.redress.rules.book;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads fields of facts by their names. */
public final class Fields {

    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Fields() {
    }

    public static Object read(Record facts, String field) {
        try {
            return ACCESSORS.computeIfAbsent(facts.getClass(), Fields::accessors).get(field).invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field + " of " + facts.getClass().getSimpleName() + ".", e);
        }
    }

    private static Map<String, Method> accessors(Class<?> facts) {
        return Stream.of(facts.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
    }
}
