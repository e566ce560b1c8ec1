package org.redress.rules.impact;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redress.rules.book.Decision;
import org.redress.rules.book.EscalationDecision;
import org.redress.rules.book.RuleBook;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;

/**
 * What one book says about a case: what it decides, and who it would tell of the case being graded so.
 *
 * @param escalated       above the level that the case is at; none for a closed case
 * @param escalatingRules that said so
 */
record Opinion(Decision decision, List<EscalationLevel> escalated, Set<String> escalatingRules) {

    static Opinion of(RuleBook book, ImpactCase asked) {
        CaseFacts facts = asked.facts();
        Decision decision = asked.given() == null ? book.decide(facts) : book.decide(facts, asked.given());
        if (!asked.open()) {
            return new Opinion(decision, List.of(), Set.of());
        }
        EscalationDecision graded = book.escalate(facts.graded(decision.grade()), new ClockFacts(EscalationEvent.GRADED,
                null, 0, asked.escalationLevel(), facts.disputes(), true));
        List<EscalationLevel> above = graded.levels().stream()
                .filter(level -> level.ordinal() > asked.escalationLevel()).toList();
        var rules = new TreeSet<String>();
        above.forEach(level -> rules.addAll(graded.rulesOf(level)));
        return new Opinion(decision, above, rules);
    }
}
