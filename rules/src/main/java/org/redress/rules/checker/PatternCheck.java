package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.rules.vocabulary.Outcome;

/** Checks the patterns of one rule: facts that are shown here, fields they have, variables that are free. */
final class PatternCheck {

    /** What a rule asks of a pattern. */
    enum Asking {
        /** That there be such facts. */
        HOLD,
        /** That there be none. */
        FAIL,
        /** Something of both, which nobody thinks through. */
        EITHER
    }

    /** A condition between the brackets, and where it begins. */
    record Written(String text, Place place) {
    }

    /** A case has one set of facts of each type, so nobody needs more; each costs the engine another pass. */
    private static final int MOST_OF_ONE_TYPE = 12;

    private final Within within;
    private final Bound bound;
    private final RuleConditions asked;
    private final FieldUses uses = new FieldUses();
    private final Map<String, Integer> patterns = new HashMap<>();

    PatternCheck(Within within, Bound bound) {
        this.within = within;
        this.bound = bound;
        this.asked = new RuleConditions(within.phase(), within.problems());
    }

    FieldUses uses() {
        return uses;
    }

    RuleConditions asked() {
        return asked;
    }

    /**
     * @param variable that the pattern is bound to; null for none
     * @param mayBind  false within {@code not} and {@code exists}: what is bound in there need not exist out here
     */
    void check(String type, String variable, List<Written> conditions, Place place, boolean mayBind, Asking asking) {
        if (type.equals(Vocabulary.OUTCOME)) {
            outcome(variable, conditions, place, mayBind);
            return;
        }
        var facts = Vocabulary.facts(type).filter(within.phase()::shows);
        if (facts.isEmpty()) {
            within.problems().add(place, Message.UNKNOWN_FACTS, "There are no facts '" + type + "' in "
                    + within.phase().folder() + "/.", Problems.didYouMean(type, Vocabulary.factsShownIn(within.phase())));
            return;
        }
        if (patterns.merge(type, 1, Integer::sum) == MOST_OF_ONE_TYPE + 1) {
            within.problems().add(place, Message.TOO_MANY_PATTERNS, "The rule names " + type + " more than "
                    + MOST_OF_ONE_TYPE + " times.", "Put conditions that belong together between the same brackets.");
        }
        if (variable != null && (!mayBind || !variable.matches(Bound.NAME) || !bound.bind(variable, facts.get()))) {
            within.problems().add(place, Message.VARIABLE_NAME, "'" + variable + "' cannot be bound here.",
                    "Leave it out, or write a small letter after the $ and use each name once.");
        }
        var read = new ArrayList<Condition>();
        for (Written condition : conditions) {
            read.add(new ConditionCheck(facts.get(), bound, uses, within, condition.text(), condition.place())
                    .check(mayBind));
        }
        switch (asking) {
            case HOLD -> asked.hold(facts.get(), read, place);
            case FAIL -> asked.fail(facts.get(), read, place);
            case EITHER -> { }
        }
    }

    private void outcome(String variable, List<Written> conditions, Place place, boolean mayBind) {
        if (!mayBind || !"$outcome".equals(variable) || !conditions.isEmpty()) {
            within.problems().add(place, Message.OUTCOME, "The outcome can only be named, not compared.",
                    "Write $outcome : Outcome() as a condition of its own.");
        } else if (!bound.bind("$outcome", Outcome.class)) {
            within.problems().add(place, Message.BOUND_TWICE, "$outcome is named twice.", "Delete one.");
        }
    }
}
