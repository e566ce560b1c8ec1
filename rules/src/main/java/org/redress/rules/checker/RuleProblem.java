package org.redress.rules.checker;

/**
 * Something in a rule book that keeps it from being used.
 *
 * @param file    path within the rule book
 * @param line    from 1; 0 when the problem is not at one place
 * @param column  from 1; 0 when it is not known
 * @param code    of the sort of problem, such as {@code UNKNOWN_FIELD}; fit for a handbook
 * @param message what is wrong, in plain words
 * @param hint    the way out; empty when there is none to offer
 */
public record RuleProblem(String file, int line, int column, String code, String message, String hint) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code + ": " + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
