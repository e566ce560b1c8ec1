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
 * @param escalated       above the level that the case is at; none for a closed case, and none where both books agree
 * @param escalatingRules that said so
 */
record Opinion(Decision decision, List<EscalationLevel> escalated, Set<String> escalatingRules) {

    static Decision decide(RuleBook book, ImpactCase asked) {
        return asked.given() == null ? book.decide(asked.facts()) : book.decide(asked.facts(), asked.given());
    }

    /** Of a case that nobody need be told of, or of which both books tell the same. */
    static Opinion silent(Decision decision) {
        return new Opinion(decision, List.of(), Set.of());
    }

    static Opinion telling(RuleBook book, ImpactCase asked, Decision decision) {
        CaseFacts facts = asked.facts();
        EscalationDecision graded = book.escalate(facts.graded(decision.grade()), new ClockFacts(EscalationEvent.GRADED,
                null, 0, asked.escalationLevel(), facts.disputes(), true));
        List<EscalationLevel> above = graded.levels().stream()
                .filter(level -> level.ordinal() > asked.escalationLevel()).toList();
        var rules = new TreeSet<String>();
        above.forEach(level -> rules.addAll(graded.rulesOf(level)));
        return new Opinion(decision, above, rules);
    }
}
