package org.redress.rules.book;

import java.util.List;
import java.util.Map;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;

/**
 * What a rule book says about an event in the life of a case.
 *
 * @param levels   to be told, lowest first; empty when the event escalates nothing
 * @param rules    the ids of the rules that said so, by level
 * @param reasons  every escalation rule that fired
 * @param regrade  the grade that the event lifts the case to; null when it leaves the grade alone
 * @param failSafe the rules failed: the levels are one above the present one
 * @param failure  what went wrong, naming the rule if one is to blame; null when all is well
 */
public record EscalationDecision(
        List<EscalationLevel> levels,
        Map<EscalationLevel, List<String>> rules,
        List<Reason> reasons,
        String release,
        Grade regrade,
        boolean failSafe,
        String failure) {

    public EscalationDecision {
        levels = List.copyOf(levels);
        rules = Map.copyOf(rules);
        reasons = List.copyOf(reasons);
    }

    /** None where the level was told because rules failed. */
    public List<String> rulesOf(EscalationLevel level) {
        return rules.getOrDefault(level, List.of());
    }
}
