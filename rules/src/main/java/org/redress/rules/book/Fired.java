package org.redress.rules.book;

/**
 * One proposal of a rule that fired.
 *
 * @param rule id of the rule
 * @param file path within the rule book
 * @param what the proposal, such as {@code proposeGrade(MAJOR)}
 * @param won  whether it counts, or was overruled by another
 */
public record Fired(String rule, String file, String what, boolean won) {
}
