package org.redress.rules.checker;

import java.util.Set;
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

    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final Class<? extends Record> facts;
    private final Bound bound;
    private final Problems problems;
    private final String text;
    private final Place start;
    private final TokenReader tokens;
    private final ValueReader values;

    ConditionCheck(Class<? extends Record> facts, Bound bound, Set<String> looksAt, Problems problems, String text,
            Place start) {
        this.facts = facts;
        this.bound = bound;
        this.problems = problems;
        this.text = text;
        this.start = start;
        this.tokens = new TokenReader(text);
        this.values = new ValueReader(facts, bound, looksAt, tokens);
    }

    /** One problem is enough for one condition: what follows it is guesswork. */
    void check(boolean mayBind) {
        try {
            if (tokens.peek().sort() == Sort.VARIABLE && tokens.second().is(":")) {
                bind(mayBind);
            } else {
                or();
            }
            if (tokens.peek().sort() != Sort.END) {
                throw TokenReader.unexpected(tokens.peek());
            }
        } catch (Unreadable e) {
            Place place = start.of(text, e.offset());
            problems.add(place.line(), place.column(), e.code(), e.getMessage(), e.hint());
        }
    }

    private void bind(boolean mayBind) {
        Token variable = tokens.take();
        tokens.take();
        if (!mayBind) {
            throw new Unreadable(variable, "BINDING_NOT_HERE", "A variable cannot be bound within not or exists.",
                    "Bind it in a pattern of its own.");
        }
        if (!variable.text().matches(Bound.NAME)) {
            throw new Unreadable(variable, "VARIABLE_NAME", "'" + variable.text() + "' is no name for a variable.",
                    "Write a small letter after the $.");
        }
        Token field = tokens.peek();
        if (field.sort() == Sort.WORD && tokens.second().sort() == Sort.END) {
            values.read();
        } else {
            comparison();
        }
        if (!bound.bind(variable.text(), Vocabulary.fields(facts).get(field.text()))) {
            throw new Unreadable(variable, "BOUND_TWICE", variable.text() + " is bound already.", "Use another name.");
        }
    }

    private void or() {
        and();
        while (tokens.peek().is("||")) {
            tokens.take();
            and();
        }
    }

    private void and() {
        not();
        while (tokens.peek().is("&&")) {
            tokens.take();
            not();
        }
    }

    private void not() {
        if (tokens.peek().is("!")) {
            tokens.take();
            not();
        } else if (tokens.peek().is("(")) {
            tokens.take();
            or();
            tokens.expect(")");
        } else {
            comparison();
        }
    }

    private void comparison() {
        Token first = tokens.peek();
        if (first.sort() != Sort.WORD || Set.of("true", "false", "null").contains(first.text())
                || tokens.second().is(".") && Vocabulary.choice(first.text()).isPresent()) {
            throw new Unreadable(first, "FIELD_EXPECTED", "A condition begins with a field of " + facts.getSimpleName()
                    + ", not with '" + first.text() + "'.", "Turn the comparison round.");
        }
        Operand left = values.read();
        Token operator = tokens.peek();
        if (EQUALITY.contains(operator.text()) || ORDER.contains(operator.text())) {
            compare(left, tokens.take());
        } else if (operator.is("not") || operator.is("in") || operator.is("contains")) {
            inOrContains(left);
        } else if (operator.is("str")) {
            beginsOrEnds(left);
        } else if (operator.is("matches")) {
            throw new Unreadable(operator, "REGULAR_EXPRESSION", "A regular expression can take longer than a lifetime.",
                    "Use contains, in, str[startsWith] or str[endsWith].");
        } else if (left.type() != boolean.class && !left.isUnknown()) {
            throw new Unreadable(operator, "COMPARISON_EXPECTED", "'" + left.text() + "' is " + left.kind()
                    + " and must be compared with something.", "");
        }
    }

    private void compare(Operand left, Token operator) {
        Token at = tokens.peek();
        Operand right = values.read();
        if (ORDER.contains(operator.text()) && !(left.isNumber() && right.isNumber())
                && !left.isUnknown() && !right.isUnknown()) {
            throw new Unreadable(operator, "NO_ORDER", "Only numbers can be compared by " + operator.text() + "; '"
                    + left.text() + "' is " + left.kind() + " and " + right.text() + " is " + right.kind() + ".",
                    "Use ==, != or in.");
        }
        mustCompare(left, right, at);
    }

    private void inOrContains(Operand left) {
        if (tokens.peek().is("not")) {
            tokens.take();
        }
        Token operator = tokens.take();
        if (operator.is("in")) {
            tokens.expect("(");
            do {
                Token at = tokens.peek();
                mustCompare(left, values.read(), at);
            } while (tokens.takeIf(","));
            tokens.expect(")");
        } else if (operator.is("contains")) {
            mustBeText(left, operator);
        } else {
            throw TokenReader.unexpected(operator);
        }
    }

    private void beginsOrEnds(Operand left) {
        Token operator = tokens.take();
        tokens.expect("[");
        Token how = tokens.take();
        if (!how.is("startsWith") && !how.is("endsWith")) {
            throw new Unreadable(how, "STR_OPERATOR", "str[" + how.text() + "] is not known.",
                    "There is str[startsWith] and str[endsWith].");
        }
        tokens.expect("]");
        mustBeText(left, operator);
    }

    private void mustBeText(Operand left, Token operator) {
        Token at = tokens.peek();
        Operand right = values.read();
        if (left.type() != String.class && !left.isUnknown()) {
            throw new Unreadable(operator, "TEXT_EXPECTED", "'" + left.text() + "' is " + left.kind() + ", and "
                    + operator.text() + " needs text.", "");
        }
        if (right.type() != String.class && !right.isUnknown()) {
            throw new Unreadable(at, "TEXT_EXPECTED", right.text() + " is " + right.kind() + ", text was expected.",
                    "Put it in double quotes.");
        }
    }

    private static void mustCompare(Operand left, Operand right, Token at) {
        if (!left.comparesWith(right)) {
            String hint = right.type() == null ? "It is never null." : "";
            throw new Unreadable(at, "CANNOT_COMPARE", "'" + left.text() + "' is " + left.kind()
                    + " and cannot be compared with " + right.text() + (right.type() == null ? "" : ", " + right.kind())
                    + ".", hint);
        }
    }
}
