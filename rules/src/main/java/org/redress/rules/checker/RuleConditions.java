package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule asks of each set of facts, and the traps therein. A case has one set of facts of each type, so whatever a rule
 * asks of a type must hold for the same one, in however many patterns it stands.
 */
final class RuleConditions {

    private final Phase phase;
    private final Problems problems;
    private final Map<Class<? extends Record>, List<Asked>> asked = new LinkedHashMap<>();

    private record Asked(Condition condition, Place place) {
    }

    RuleConditions(Phase phase, Problems problems) {
        this.phase = phase;
        this.problems = problems;
    }

    /** The conditions of one pattern must hold. */
    void hold(Class<? extends Record> facts, List<Condition> conditions, Place pattern) {
        conditions.forEach(condition -> ask(facts, condition, pattern));
    }

    /** The conditions of one pattern must not all hold. */
    void fail(Class<? extends Record> facts, List<Condition> conditions, Place pattern) {
        ask(facts, new Condition.Not(new Condition.And(conditions)), pattern);
    }

    private void ask(Class<? extends Record> facts, Condition condition, Place pattern) {
        Place begin = condition.begin();
        asked.computeIfAbsent(facts, f -> new ArrayList<>()).add(new Asked(condition, begin == null ? pattern : begin));
    }

    /** Tells what can never hold, and what always does. */
    void findTraps() {
        asked.forEach((facts, all) -> {
            var possible = new Satisfiability(facts, phase);
            var soFar = new ArrayList<Condition>();
            for (Asked one : all) {
                soFar.add(one.condition());
                if (!possible.canHold(soFar)) {
                    neverFires(one, possible);
                    return;
                }
                if (one.condition() != Condition.OPEN && !possible.canFail(one.condition())) {
                    problems.add(one.place(), Message.ALWAYS_HOLDS, "This always holds, so it asks nothing.",
                            "Delete it, or correct what it is compared with.");
                }
                deadParts(one.condition(), possible);
            }
        });
    }

    private void neverFires(Asked last, Satisfiability possible) {
        boolean alone = !possible.canHold(List.of(last.condition()));
        problems.add(last.place(), Message.NEVER_FIRES, alone ? "This can never hold, so the rule never fires."
                : "This contradicts what stands before it, so the rule never fires.",
                "Correct one of them, or write || where either is enough.");
    }

    private void deadParts(Condition condition, Satisfiability possible) {
        if (condition instanceof Condition.Or or) {
            for (Condition part : or.parts()) {
                if (part.begin() != null && !possible.canHold(List.of(part))) {
                    problems.add(part.begin(), Message.NEVER_HOLDS, "This part can never hold; only the others count.",
                            "Correct it, or delete it.");
                }
            }
        }
    }
}
