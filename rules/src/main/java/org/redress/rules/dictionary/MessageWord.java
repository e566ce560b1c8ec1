package org.redress.rules.dictionary;

import org.redress.rules.checker.Severity;

/**
 * A sort of problem, explained.
 *
 * @param code    as a {@code RuleProblem} carries it
 * @param label   what it is called
 * @param about   why it is one, and the way out
 * @param example what makes the checker tell it; empty where a line cannot show it
 */
public record MessageWord(String code, Severity severity, String label, String about, String example) {
}
