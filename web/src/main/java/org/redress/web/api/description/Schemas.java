package org.redress.web.api.description;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Describes the records that come in and go out as JSON schemas, each once under its name. */
final class Schemas {

    private static final Map<Class<?>, Map<String, Object>> SIMPLE = new HashMap<>();

    static {
        for (Class<?> type : List.of(Integer.class, int.class, Long.class, long.class)) {
            SIMPLE.put(type, Map.of("type", "integer"));
        }
        SIMPLE.put(String.class, Map.of("type", "string"));
        SIMPLE.put(Boolean.class, Map.of("type", "boolean"));
        SIMPLE.put(boolean.class, Map.of("type", "boolean"));
        SIMPLE.put(BigDecimal.class, Map.of("type", "number"));
        SIMPLE.put(Instant.class, Map.of("type", "string", "format", "date-time"));
        SIMPLE.put(OffsetDateTime.class, Map.of("type", "string", "format", "date-time"));
        SIMPLE.put(LocalDate.class, Map.of("type", "string", "format", "date"));
        SIMPLE.put(InputStream.class, Map.of("type", "string", "format", "binary"));
    }

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new HashMap<>();

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                ? Map.of("type", "object", "additionalProperties", of(arguments[arguments.length - 1]))
                : Map.of("type", "array", "items", of(arguments[0]));
        }
        if (!(type instanceof Class<?> known)) {
            return Map.of();
        }
        if (SIMPLE.containsKey(known)) {
            return SIMPLE.get(known);
        }
        if (known.isEnum() || known.isRecord()) {
            name(known);
            return Map.of("$ref", "#/components/schemas/" + known.getSimpleName());
        }
        return Map.of();
    }

    Map<String, Object> named() {
        return named;
    }

    private void name(Class<?> type) {
        Class<?> owner = owners.putIfAbsent(type.getSimpleName(), type);
        if (owner != null && owner != type) {
            throw new IllegalStateException(owner + " and " + type + " would have one name in the description. Rename one.");
        }
        if (owner == null) {
            named.put(type.getSimpleName(), type.isEnum() ? ofEnum(type) : ofRecord(type));
        }
    }

    private static Map<String, Object> ofEnum(Class<?> type) {
        return Map.of("type", "string", "enum", Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty called = component.getAccessor().getAnnotation(JsonProperty.class);
            properties.put(called == null ? component.getName() : called.value(), of(component.getGenericType()));
            if (component.getAccessor().isAnnotationPresent(NotNull.class) || component.getAccessor().isAnnotationPresent(NotBlank.class)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }
}
