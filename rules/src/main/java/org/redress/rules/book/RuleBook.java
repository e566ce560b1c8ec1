package org.redress.rules.book;

import java.util.List;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.Grade;

/**
 * One release of the rule book, compiled: asks the rules about a case. It may be used by many threads at once, holds
 * nothing of a case between two calls, and never throws because of a rule: a decision that failed says so itself.
 */
public final class RuleBook implements AutoCloseable {

    private final RuleSources sources;
    private final String hash;

    private RuleBook(RuleSources sources) {
        this.sources = sources;
        this.hash = sources.hash();
    }

    /**
     * Compiles and tries a release.
     *
     * @throws CompileFailed with every problem found; nothing is left behind then
     */
    public static RuleBook compile(RuleSources sources) {
        return new RuleBook(sources);
    }

    /** The rule book that comes with the product. */
    public static RuleBook standard() {
        return new RuleBook(RuleSources.of("1.0.0", java.util.Map.of()));
    }

    /** Grades the case and decides all that follows from its grade. */
    public Decision decide(CaseFacts facts) {
        return decide(facts, Grade.IMPORTANT);
    }

    /** Decides all that follows from a grade that a person gave. */
    public Decision decide(CaseFacts facts, Grade given) {
        return new Decision(release(), hash, given, List.of(), List.of(), null, List.of(), List.of(), 0, List.of(),
                false, 10, List.of(), true, "The rule book " + release() + " holds no rules.", 0);
    }

    /** Who must be told of an event, by the escalation rules; {@code facts} carry the grade. */
    public EscalationDecision escalate(CaseFacts facts, ClockFacts clock) {
        return new EscalationDecision(List.of(), List.of(), release(), null, true,
                "The rule book " + release() + " holds no rules.");
    }

    public String release() {
        return sources.release();
    }

    /** SHA-256 over the sorted files. */
    public String hash() {
        return hash;
    }

    /** Lets go of the compiled classes; decisions under way end as they began. */
    @Override
    public void close() {
    }
}
