package org.redress.escalations;

import java.util.List;

import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Step;

/**
 * Why a case was escalated.
 *
 * @param reason  in words
 * @param by      user name, or {@link #BY_RULE}
 * @param event   what happened; null where a person escalated
 * @param step    whose clock it was, or null
 * @param rules   the ids of the rules that said so
 * @param release of the rule book, or null
 */
public record Cause(String reason, String by, EscalationEvent event, Step step, List<String> rules, String release) {

    /** Stands as who raised it where no person did. */
    public static final String BY_RULE = "rule";

    public Cause {
        rules = List.copyOf(rules);
    }

    public static Cause person(String reason, String userName) {
        return new Cause(reason, userName, null, null, List.of(), null);
    }
}
