package org.redress.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.redress.rulebook.Explanation.FiredRule;
import org.redress.rulebook.epochs.Epochs;
import org.redress.rules.analysis.NearMisses;
import org.redress.rules.book.Decision;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.scenarios.KeptCase;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Grade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Explains what a release decides: by the very call that decides in production, asked of the book in force or of another. */
@ApplicationScoped
public class Explanations {

    private static final List<String> READ_LAST = List.of(Phase.DEADLINES.folder(), Phase.WARNINGS.folder());

    @Inject
    ActiveRuleBook rules;

    @Inject
    OtherBooks others;

    @Inject
    Epochs epochs;

    @Inject
    Decisions decisions;

    /** @param given the grade that a person gave; null where the rules grade */
    public Explanation explain(long release, CaseFacts facts, Grade given) {
        RuleSources sources = epochs.sources(release);
        return ask(release, book -> explained(book, sources, facts, given));
    }

    /** The case as a row of scenarios, without anything personal. */
    public KeptCase keep(long release, CaseFacts facts, Grade given, String why) {
        return ask(release, book -> KeptCase.of(book, facts, given, why));
    }

    private <T> T ask(long release, Function<RuleBook, T> question) {
        return Long.toString(release).equals(decisions.release()) ? rules.ask(now -> question.apply(now.book())) : others.ask(release, question);
    }

    /** What a reader asks for first comes first; the many deadlines come last. */
    private static int place(FiredRule fired) {
        int at = READ_LAST.indexOf(fired.file().substring(0, Math.max(0, fired.file().indexOf('/'))));
        return fired.file().startsWith(Phase.GRADING.folder() + "/") ? -2 : at;
    }

    private static Explanation explained(RuleBook book, RuleSources sources, CaseFacts facts, Grade given) {
        Decision decision = given == null ? book.decide(facts) : book.decide(facts, given);
        var graded = new ClockFacts(EscalationEvent.GRADED, null, 0, 0, 0, true);
        Map<String, CheckedRule> known = book.rules().values().stream().flatMap(List::stream)
            .collect(Collectors.toMap(CheckedRule::id, rule -> rule, (one, other) -> one));
        List<FiredRule> fired = decision.fired().stream().map(each -> {
            CheckedRule rule = known.get(each.rule());
            return new FiredRule(each.rule(), rule == null ? "" : rule.message(), each.file(), rule == null ? 0 : rule.line(), each.what(), each.won());
        }).sorted(Comparator.comparing(Explanations::place).thenComparing(FiredRule::won, Comparator.reverseOrder())).toList();
        return new Explanation(decision, book.escalate(facts.graded(decision.grade()), graded).levels(), fired,
            new NearMisses(sources, book).of(facts, decision));
    }
}
