package org.redress.customers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One field that differs.
 *
 * @param before as text; null for nothing
 */
public record FieldChange(String field, String before, String after) implements Serializable {

    /** What differs between two forms; all that is said where there was none. */
    static List<FieldChange> between(CustomerForm before, CustomerForm after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            String was = before == null ? null : field.of(before);
            String is = field.of(after);
            if (!Objects.equals(was, is)) {
                changes.add(new FieldChange(field.word(), was, is));
            }
        }
        return changes;
    }
}
