package org.redress.rules.checker;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks one rule: its name, that it has nothing but conditions and proposals, and those. */
final class RuleCheck {

    /** An id, a blank, a sentence; no quotes or backslashes, which would end up in generated Java. */
    private static final String NAME = "[A-Z]{2}-[A-Z0-9]{1,20}(-[A-Z0-9]{1,20}){0,3} [\\p{L}\\p{M}\\p{N} .,;:%()/+–—'’&=<>_§!?-]{3,200}";

    private final RuleDescr rule;
    private final Phase phase;
    private final String text;
    private final Problems problems;
    private final Bound bound = new Bound();
    private final Map<String, Set<String>> looksAt = new LinkedHashMap<>();

    RuleCheck(RuleDescr rule, Phase phase, String text, Problems problems) {
        this.rule = rule;
        this.phase = phase;
        this.text = text;
        this.problems = problems;
    }

    CheckedRule check(String path) {
        header();
        conditions(rule.getLhs(), true);
        consequence();
        return new CheckedRule(rule.getName(), path, rule.getLine(), looksAt);
    }

    private void header() {
        if (!rule.getName().matches(NAME)) {
            at(rule, "RULE_NAME", "'" + rule.getName() + "' is no name for a rule.",
                    "Begin with an id such as GR-10, then say the policy in one sentence without quotes.");
        }
        if (rule.getClass() != RuleDescr.class) {
            at(rule, "NOT_A_RULE", "Only rules are allowed, no queries.", "");
        }
        if (rule.getParentName() != null) {
            at(rule, "EXTENDS", "A rule cannot extend another.", "Repeat the conditions.");
        }
        rule.getAttributes().values().forEach(attribute -> at(attribute, "ATTRIBUTE", "A rule has no '"
                + attribute.getName() + "': rules propose, and order means nothing.", "Delete it."));
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            boolean source = annotation.getName().equals("Source") && annotation.getValueMap().size() == 1
                    && annotation.getSingleValue() instanceof String value
                    && value.matches("\"[^\"\\\\{}]{1,200}\"");
            if (!source) {
                at(rule, "ANNOTATION", "'@" + annotation.getName() + "' is not allowed here.",
                        "The only one is @Source(\"where the policy is written\").");
            }
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            at(rule, "NAMED_CONSEQUENCE", "A rule has one consequence.", "Write a rule for each.");
        }
    }

    private void conditions(ConditionalElementDescr element, boolean mayBind) {
        for (Object child : element.getDescrs()) {
            Class<?> type = child.getClass();
            if (type == PatternDescr.class) {
                pattern((PatternDescr) child, mayBind);
            } else if (type == NotDescr.class || type == ExistsDescr.class) {
                // What is bound in there need not exist out here.
                conditions((ConditionalElementDescr) child, false);
            } else {
                at((BaseDescr) child, "CONDITION", "Only facts, not and exists are allowed among conditions.", "");
            }
        }
    }

    private void pattern(PatternDescr pattern, boolean mayBind) {
        String type = pattern.getObjectType();
        if (pattern.isQuery() || pattern.isUnification() || pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty() || !pattern.getAnnotationNames().isEmpty()) {
            at(pattern, "PATTERN", "A condition names facts and compares their fields; from, over, :=, ? and @ are not"
                    + " allowed.", "");
            return;
        }
        if (type.equals(Vocabulary.OUTCOME)) {
            outcome(pattern, mayBind);
            return;
        }
        var facts = Vocabulary.facts(type).filter(phase::shows);
        if (facts.isEmpty()) {
            at(pattern, "UNKNOWN_FACTS", "There are no facts '" + type + "' in " + phase.folder() + "/.",
                    Problems.didYouMean(type, Vocabulary.factsShownIn(phase)));
            return;
        }
        String name = pattern.getIdentifier();
        if (name != null && (!mayBind || !name.matches(Bound.NAME) || !bound.bind(name, facts.get()))) {
            at(pattern, "VARIABLE_NAME", "'" + name + "' cannot be bound here.",
                    "Leave it out, or write a small letter after the $ and use each name once.");
        }
        Set<String> fields = looksAt.computeIfAbsent(type, t -> new LinkedHashSet<>());
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint.getClass() == ExprConstraintDescr.class && ((ExprConstraintDescr) constraint).getType()
                    == ExprConstraintDescr.Type.NAMED) {
                new ConditionCheck(facts.get(), bound, fields, problems,
                        ((ExprConstraintDescr) constraint).getExpression(), place(constraint)).check(mayBind);
            } else {
                at(constraint, "CONDITION", "This is no comparison of a field.", "");
            }
        }
    }

    private void outcome(PatternDescr pattern, boolean mayBind) {
        if (!mayBind || !"$outcome".equals(pattern.getIdentifier()) || !pattern.getConstraint().getDescrs().isEmpty()) {
            at(pattern, "OUTCOME", "The outcome can only be named, not compared.", "Write $outcome : Outcome() as a"
                    + " condition of its own.");
        } else if (!bound.bind("$outcome", org.redress.rules.vocabulary.Outcome.class)) {
            at(pattern, "BOUND_TWICE", "$outcome is named twice.", "Delete one.");
        }
    }

    private void consequence() {
        String consequence = String.valueOf(rule.getConsequence());
        if (bound.typeOf("$outcome") == null) {
            at(rule, "OUTCOME", "The rule does not name the outcome.", "Add $outcome : Outcome() to its conditions.");
        }
        new ConsequenceCheck(phase, bound, problems, consequence, placeOfConsequence(consequence)).check();
    }

    private Place placeOfConsequence(String consequence) {
        int from = 0;
        for (int line = 1; line < rule.getConsequenceLine(); line++) {
            from = text.indexOf('\n', from) + 1;
        }
        int offset = consequence.isEmpty() ? -1 : text.indexOf(consequence, from);
        return offset < 0 ? new Place(rule.getConsequenceLine(), 1) : Place.START.of(text, offset);
    }

    private void at(BaseDescr what, String code, String message, String hint) {
        Place place = place(what);
        problems.add(place.line(), place.column(), code, message, hint);
    }

    /** Drools counts lines from 1 and columns from 0, and knows neither for what it made up itself. */
    private Place place(BaseDescr what) {
        BaseDescr known = what.getLine() > 0 ? what : rule;
        return new Place(known.getLine(), Math.max(0, known.getColumn()) + 1);
    }

}
