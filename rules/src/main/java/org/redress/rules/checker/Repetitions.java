package org.redress.rules.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the rules of all files: an id means one rule, and so should a sentence, and what a rule says. */
final class Repetitions {

    private final List<RuleProblem> errors;
    private final List<RuleProblem> warnings;
    private final Map<String, CheckedRule> byId = new HashMap<>();
    private final Map<String, CheckedRule> bySentence = new HashMap<>();
    private final Map<String, CheckedRule> bySaying = new HashMap<>();

    Repetitions(List<RuleProblem> errors, List<RuleProblem> warnings) {
        this.errors = errors;
        this.warnings = warnings;
    }

    /** In the order in which an author sees the rules: the later one is told of. */
    void look(ReadRule read) {
        CheckedRule rule = read.rule();
        // A letter may cite an id years later, so it must mean one rule.
        CheckedRule same = byId.putIfAbsent(rule.id(), rule);
        if (same != null) {
            errors.add(problem(read, Message.ID_TWICE, "The id " + rule.id() + " is taken by " + place(same) + ".",
                    "Give it an id of its own."));
            return;
        }
        CheckedRule namesake = bySentence.putIfAbsent(rule.message(), rule);
        if (namesake != null) {
            warnings.add(problem(read, Message.SENTENCE_TWICE, "The sentence is the one of " + place(namesake) + ".",
                    "Say what tells the two rules apart."));
        }
        CheckedRule repeated = bySaying.putIfAbsent(read.saying(), rule);
        if (repeated != null) {
            warnings.add(problem(read, Message.REPEATED_RULE, "The rule says the same as " + place(repeated) + ".",
                    "Delete one of them."));
        }
    }

    private static RuleProblem problem(ReadRule read, Message code, String message, String hint) {
        return new RuleProblem(read.rule().file(), read.begin().line(), read.begin().column(), code, message, hint);
    }

    private static String place(CheckedRule rule) {
        return rule.id() + " in " + rule.file() + ":" + rule.line();
    }
}
