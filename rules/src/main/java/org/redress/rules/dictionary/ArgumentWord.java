package org.redress.rules.dictionary;

/**
 * A value that a proposal takes.
 *
 * @param choice name of the choice it is taken from; empty unless it is one
 */
public record ArgumentWord(String name, String label, Sort sort, String choice) {
}
