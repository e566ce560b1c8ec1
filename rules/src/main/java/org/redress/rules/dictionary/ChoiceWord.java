package org.redress.rules.dictionary;

import java.util.List;

/** A choice, such as {@code Grade}, with its values in their order. */
public record ChoiceWord(String name, String label, String about, List<Word> values) {

    public ChoiceWord {
        values = List.copyOf(values);
    }
}
