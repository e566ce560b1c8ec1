package org.redress.rules.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A made-up case, told by what it has other than the plain one: a written complaint by telephone with nothing ticked.
 *
 * @param differs values by field, as an author would write them; {@code unknown} where nothing is known
 */
public record Example(Map<String, String> differs) {

    public Example {
        differs = Collections.unmodifiableMap(new LinkedHashMap<>(differs));
    }

    /** In the words of a rule: {@code personalInjury is true, companyAtFault is NO}. */
    public String words() {
        return differs.isEmpty() ? "a case of which nothing is known" : differs.entrySet().stream()
                .map(field -> field.getKey() + " is " + field.getValue()).collect(Collectors.joining(", "));
    }
}
