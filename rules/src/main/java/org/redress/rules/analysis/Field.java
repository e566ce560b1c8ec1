package org.redress.rules.analysis;

import java.util.List;

/**
 * A field that rules look at, with the values worth trying.
 *
 * @param facts  type of the facts it belongs to
 * @param values at least one; the first is that of the plain case
 */
record Field(Class<? extends Record> facts, String name, List<Object> values) {

    /** As an author would write it. */
    static String written(Object value) {
        return value == null ? "unknown" : value.toString();
    }
}
