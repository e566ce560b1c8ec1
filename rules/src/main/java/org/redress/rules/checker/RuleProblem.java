package org.redress.rules.checker;

/**
 * Something in a rule book that keeps it from being used, or that can hardly be meant.
 *
 * @param file    path within the rule book
 * @param line    from 1; 0 when the problem is not at one place
 * @param column  from 1; in a table the number of the cell; 0 when it is not known
 * @param code    name of the {@link Message}, such as {@code UNKNOWN_FIELD}
 * @param message what is wrong, in plain words
 * @param hint    the way out; empty when there is none to offer
 */
public record RuleProblem(String file, int line, int column, String code, String message, String hint) {

    public RuleProblem(String file, int line, int column, Message code, String message, String hint) {
        this(file, line, column, code.name(), message, hint);
    }

    /** Whether it keeps the rule book from being used. */
    public Severity severity() {
        return Message.severityOf(code);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code + ": " + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
