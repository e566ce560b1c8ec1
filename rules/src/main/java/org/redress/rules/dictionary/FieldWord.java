package org.redress.rules.dictionary;

/**
 * A field of facts.
 *
 * @param choice       name of the choice whose values it takes; empty unless it takes one
 * @param mayBeUnknown whether it may be compared with {@code null}; text that is not known is empty instead
 */
public record FieldWord(String name, String label, String about, Sort sort, String choice, boolean mayBeUnknown) {
}
