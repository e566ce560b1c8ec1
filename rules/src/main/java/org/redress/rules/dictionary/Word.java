package org.redress.rules.dictionary;

/** A word as it stands in a rule or a table, and what it is called: {@code MAJOR}, <i>Major</i>. */
public record Word(String name, String label) {
}
