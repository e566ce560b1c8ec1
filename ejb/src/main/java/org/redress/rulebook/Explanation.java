package org.redress.rulebook;

import java.util.List;

import org.redress.rules.analysis.NearMiss;
import org.redress.rules.book.Decision;
import org.redress.rules.vocabulary.EscalationLevel;

/**
 * What a release decides about a case, and why.
 *
 * @param levels     that would be told as soon as it is graded
 * @param fired      every proposal of every rule, those that count first
 * @param nearMisses rules that failed on one field
 */
public record Explanation(Decision decision, List<EscalationLevel> levels, List<FiredRule> fired, List<NearMiss> nearMisses) {

    /**
     * One proposal of a rule that fired.
     *
     * @param sentence of the rule
     * @param what     the proposal, such as {@code proposeGrade(MAJOR)}
     * @param won      whether it counts, or was overruled by another
     */
    public record FiredRule(String rule, String sentence, String file, int line, String what, boolean won) {
    }
}
