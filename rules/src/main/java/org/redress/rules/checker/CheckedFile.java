package org.redress.rules.checker;

import java.util.List;

/**
 * A file of rules that passed the checker.
 *
 * @param path within the rule book
 * @param drl  what is compiled: the author's text, or what a decision table stands for, with the imports
 */
public record CheckedFile(String path, Phase phase, String drl, List<CheckedRule> rules) {

    public CheckedFile {
        rules = List.copyOf(rules);
    }
}
