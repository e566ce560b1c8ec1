package org.redress.access;

import java.util.Map;

import jakarta.persistence.Query;

/**
 * A condition on the case alias {@code c} for the query language, with its parameters.
 */
public record Restriction(String condition, Map<String, Object> parameters) {

    public Restriction {
        parameters = Map.copyOf(parameters);
    }

    public <Q extends Query> Q bind(Q query) {
        parameters.forEach((name, value) -> {
            // A way that no role opens leaves its parameter unused, which is an error to set.
            if (condition.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }
}
