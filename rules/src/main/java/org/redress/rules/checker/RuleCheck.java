package org.redress.rules.checker;

import java.util.ArrayList;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.redress.rules.checker.PatternCheck.Asking;
import org.redress.rules.checker.PatternCheck.Written;

/** Checks one rule: its name, that it has nothing but conditions and proposals, and those. */
final class RuleCheck {

    /** An id, a blank, a sentence; no quotes or backslashes, which would end up in generated Java. */
    private static final String NAME = "[A-Z]{2}-[A-Z0-9]{1,20}(-[A-Z0-9]{1,20}){0,3} [\\p{L}\\p{M}\\p{N} .,;:%()/+–—'’&=<>_§!?-]{3,200}";

    private final RuleDescr rule;
    private final Within within;
    private final String text;
    private final Bound bound = new Bound();
    private final PatternCheck patterns;
    private final Saying saying = new Saying();

    RuleCheck(RuleDescr rule, Within within, String text) {
        this.rule = rule;
        this.within = within;
        this.text = text;
        this.patterns = new PatternCheck(within, bound);
    }

    ReadRule check(String path) {
        name(rule.getName(), place(rule), within.problems());
        header();
        conditions(rule.getLhs(), true, Asking.HOLD);
        consequence();
        patterns.asked().findTraps();
        return new ReadRule(new CheckedRule(rule.getName(), path, rule.getLine(),
                patterns.uses().looksAt(), patterns.uses().asks()), place(rule),
                within.phase().folder() + ": " + saying);
    }

    static void name(String name, Place place, Problems problems) {
        if (!name.matches(NAME)) {
            problems.add(place, Message.RULE_NAME, "'" + name + "' is no name for a rule.",
                    "Begin with an id such as GR-10, then say the policy in one sentence without quotes.");
        }
    }

    private void header() {
        if (rule.getClass() != RuleDescr.class) {
            at(rule, Message.NOT_A_RULE, "Only rules are allowed, no queries.", "Write a rule.");
        }
        if (rule.getParentName() != null) {
            at(rule, Message.EXTENDS, "A rule cannot extend another.", "Repeat the conditions.");
        }
        rule.getAttributes().values().forEach(attribute -> at(attribute, Message.ATTRIBUTE, "A rule has no '"
                + attribute.getName() + "': rules propose, and order means nothing.", "Delete it."));
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            boolean source = annotation.getName().equals("Source") && annotation.getValueMap().size() == 1
                    && annotation.getSingleValue() instanceof String value
                    && value.matches("\"[^\"\\\\{}]{1,200}\"");
            if (!source) {
                at(rule, Message.ANNOTATION, "'@" + annotation.getName() + "' is not allowed here.",
                        "The only one is @Source(\"where the policy is written\").");
            }
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            at(rule, Message.NAMED_CONSEQUENCE, "A rule has one consequence.", "Write a rule for each.");
        }
    }

    private void conditions(ConditionalElementDescr element, boolean mayBind, Asking asking) {
        for (Object child : element.getDescrs()) {
            Class<?> type = child.getClass();
            if (type == PatternDescr.class) {
                saying.beginPattern(asking, element.getClass() == ExistsDescr.class);
                pattern((PatternDescr) child, mayBind, asking);
            } else if (type == NotDescr.class) {
                conditions((ConditionalElementDescr) child, false, asking == Asking.HOLD ? Asking.FAIL : Asking.EITHER);
            } else if (type == ExistsDescr.class) {
                conditions((ConditionalElementDescr) child, false, asking == Asking.HOLD ? Asking.HOLD : Asking.EITHER);
            } else {
                at((BaseDescr) child, Message.CONDITION, "Only facts, not and exists are allowed among conditions.",
                        "Write one condition per line.");
            }
        }
    }

    private void pattern(PatternDescr pattern, boolean mayBind, Asking asking) {
        if (pattern.isQuery() || pattern.isUnification() || pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty() || !pattern.getAnnotationNames().isEmpty()) {
            at(pattern, Message.PATTERN, "A condition names facts and compares their fields; from, over, :=, ? and @ are"
                    + " not allowed.", "Write Facts( field == value ).");
            return;
        }
        var conditions = new ArrayList<Written>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint.getClass() == ExprConstraintDescr.class && ((ExprConstraintDescr) constraint).getType()
                    == ExprConstraintDescr.Type.NAMED) {
                String written = ((ExprConstraintDescr) constraint).getExpression();
                conditions.add(new Written(written, place(constraint)));
                saying.condition(written);
            } else {
                at(constraint, Message.CONDITION, "This is no comparison of a field.", "Write field == value.");
            }
        }
        saying.endPattern(pattern.getObjectType());
        boolean named = conditions.size() == pattern.getConstraint().getDescrs().size();
        if (named || !pattern.getObjectType().equals(Vocabulary.OUTCOME)) {
            patterns.check(pattern.getObjectType(), pattern.getIdentifier(), conditions, place(pattern), mayBind, asking);
        }
    }

    private void consequence() {
        String consequence = String.valueOf(rule.getConsequence());
        if (bound.typeOf("$outcome") == null) {
            at(rule, Message.OUTCOME, "The rule does not name the outcome.", "Add $outcome : Outcome() to its conditions.");
        }
        new ConsequenceCheck(within, bound, consequence, placeOfConsequence(consequence)).check();
        saying.consequence(consequence);
    }

    private Place placeOfConsequence(String consequence) {
        if (rule.getConsequenceLine() <= 0) {
            return place(rule);
        }
        int from = 0;
        for (int line = 1; line < rule.getConsequenceLine(); line++) {
            from = text.indexOf('\n', from) + 1;
        }
        int offset = consequence.isEmpty() ? -1 : text.indexOf(consequence, from);
        return offset < 0 ? new Place(rule.getConsequenceLine(), 1) : Place.START.of(text, offset);
    }

    private void at(BaseDescr what, Message code, String message, String hint) {
        within.problems().add(place(what), code, message, hint);
    }

    /** Drools counts lines from 1 and columns from 0, and knows neither for what it made up itself. */
    private Place place(BaseDescr what) {
        BaseDescr known = what.getLine() > 0 ? what : rule;
        return new Place(known.getLine(), Math.max(0, known.getColumn()) + 1);
    }
}
