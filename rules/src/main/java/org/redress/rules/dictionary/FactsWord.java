package org.redress.rules.dictionary;

import java.util.List;

/** A type of facts, such as {@code CaseFacts}, with its fields in their order. */
public record FactsWord(String name, String label, String about, List<FieldWord> fields) {

    public FactsWord {
        fields = List.copyOf(fields);
    }
}
