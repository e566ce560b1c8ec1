package org.redress.problems;

/**
 * What is wrong with one field.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into what was sent, such as {@code /complainant/email}
 * @param message what is wrong with which value, and what would do
 */
public record FieldProblem(String pointer, String message) {
}
