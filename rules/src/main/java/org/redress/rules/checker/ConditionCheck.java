package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import org.redress.rules.checker.Token.Sort;

/**
 * Reads one condition between the brackets of a pattern, as far as authors may write one:
 *
 * <pre>
 * condition  = [ $variable ":" ] comparison | or
 * or         = and { "||" and } ;  and = not { "&amp;&amp;" not } ;  not = "!" not | "(" or ")" | comparison
 * comparison = field [ ( "==" | "!=" | "&lt;" | … ) value | [ "not" ] "in" "(" value { "," value } ")"
 *                    | [ "not" ] "contains" value | "str" "[" ( "startsWith" | "endsWith" ) "]" value ]
 * value      = field | $variable | number | "text" | true | false | null | Choice.CONSTANT
 * </pre>
 *
 * Anything else is refused, so nothing that Java or Drools could make of it needs to be known here.
 */
final class ConditionCheck {

    private static final int DEEPEST = 50;

    private final Class<? extends Record> facts;
    private final Bound bound;
    private final FieldUses.OfCondition uses;
    private final Problems problems;
    private final String text;
    private final Place start;
    private final TokenReader tokens;
    private final ValueReader values;
    private final ComparisonReader comparisons;
    private int depth;

    ConditionCheck(Class<? extends Record> facts, Bound bound, FieldUses uses, Within within, String text,
            Place start) {
        this.facts = facts;
        this.bound = bound;
        this.uses = uses.of(facts);
        this.problems = within.problems();
        this.text = text;
        this.start = start;
        this.tokens = new TokenReader(text);
        this.values = new ValueReader(facts, bound, this.uses, tokens, this::complain);
        this.comparisons = new ComparisonReader(facts, tokens, values, new LiteralCheck(facts, within),
                this::complain, token -> start.of(text, token.offset()));
    }

    /** Goes on behind a mistake, with the next comparison, because an author wants to hear of all of them. */
    Condition check(boolean mayBind) {
        Condition read = Condition.OPEN;
        try {
            read = tokens.peek().sort() == Sort.VARIABLE && tokens.second().is(":") ? bind(mayBind) : or();
            if (tokens.peek().sort() != Sort.END) {
                throw TokenReader.unexpected(tokens.peek());
            }
        } catch (Unreadable e) {
            complain(e);
        }
        uses.read(read);
        return read;
    }

    private void complain(Unreadable what) {
        Place place = start.of(text, what.offset());
        problems.add(place.line(), place.column(), what.code(), what.getMessage(), what.hint());
    }

    private Condition bind(boolean mayBind) {
        Token variable = tokens.take();
        tokens.take();
        if (!mayBind) {
            throw new Unreadable(variable, Message.BINDING_NOT_HERE, "A variable cannot be bound within not or exists.",
                    "Bind it in a pattern of its own.");
        }
        if (!variable.text().matches(Bound.NAME)) {
            throw new Unreadable(variable, Message.VARIABLE_NAME, "'" + variable.text() + "' is no name for a variable.",
                    "Write a small letter after the $.");
        }
        Token field = tokens.peek();
        Condition read = Condition.OPEN;
        if (field.sort() == Sort.WORD && tokens.second().sort() == Sort.END) {
            values.read();
        } else {
            read = comparison();
        }
        // A field that does not exist was complained about; whoever names the variable need not hear of it again.
        Class<?> type = Vocabulary.fields(facts).getOrDefault(field.text(), Object.class);
        if (!bound.bind(variable.text(), type, facts)) {
            throw new Unreadable(variable, Message.BOUND_TWICE, variable.text() + " is bound already.",
                    "Use another name.");
        }
        uses.bound(field.text());
        return read;
    }

    private Condition or() {
        var parts = new ArrayList<>(List.of(and()));
        while (tokens.takeIf("||")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition and() {
        var parts = new ArrayList<>(List.of(not()));
        while (tokens.takeIf("&&")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition not() {
        if (++depth > DEEPEST) {
            throw new Unreadable(tokens.peek(), Message.NESTED_TOO_DEEP, "The condition is nested too deep.",
                    "Split the rule.");
        }
        Condition read;
        if (tokens.takeIf("!")) {
            read = new Condition.Not(not());
        } else if (tokens.takeIf("(")) {
            read = or();
            tokens.expect(")");
        } else {
            read = comparison();
        }
        depth--;
        return read;
    }

    private Condition comparison() {
        try {
            return comparisons.read();
        } catch (Unreadable e) {
            complain(e);
            tokens.skipToNextComparison();
            return Condition.OPEN;
        }
    }
}
