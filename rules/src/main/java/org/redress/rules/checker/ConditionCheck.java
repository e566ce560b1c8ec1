package org.redress.rules.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
    private final Map<String, Class<?>> fields;
    private final Bound bound;
    private final Set<String> looksAt;
    private final Problems problems;
    private final String text;
    private final Place start;
    private final List<Token> tokens;
    private int next;

    ConditionCheck(Class<? extends Record> facts, Bound bound, Set<String> looksAt, Problems problems, String text,
            Place start) {
        this.facts = facts;
        this.fields = Vocabulary.fields(facts);
        this.bound = bound;
        this.looksAt = looksAt;
        this.problems = problems;
        this.text = text;
        this.start = start;
        this.tokens = Token.all(text);
    }

    /** One problem is enough for one condition: what follows it is guesswork. */
    void check(boolean mayBind) {
        try {
            if (peek().sort() == Sort.VARIABLE && tokens.get(next + 1).is(":")) {
                bind(mayBind);
            } else {
                or();
            }
            if (peek().sort() != Sort.END) {
                throw unexpected(peek());
            }
        } catch (Unreadable e) {
            Place place = start.of(text, e.offset);
            problems.add(place.line(), place.column(), e.code, e.getMessage(), e.hint);
        }
    }

    private void bind(boolean mayBind) {
        Token variable = take();
        take();
        if (!mayBind) {
            throw new Unreadable(variable, "BINDING_NOT_HERE", "A variable cannot be bound within not or exists.",
                    "Bind it in a pattern of its own.");
        }
        if (!variable.text().matches(Bound.NAME)) {
            throw new Unreadable(variable, "VARIABLE_NAME", "'" + variable.text() + "' is no name for a variable.",
                    "Write a small letter after the $.");
        }
        Token field = peek();
        if (field.sort() == Sort.WORD && tokens.get(next + 1).sort() == Sort.END) {
            value();
        } else {
            comparison();
        }
        if (!bound.bind(variable.text(), fields.get(field.text()))) {
            throw new Unreadable(variable, "BOUND_TWICE", variable.text() + " is bound already.", "Use another name.");
        }
    }

    private void or() {
        and();
        while (peek().is("||")) {
            take();
            and();
        }
    }

    private void and() {
        not();
        while (peek().is("&&")) {
            take();
            not();
        }
    }

    private void not() {
        if (peek().is("!")) {
            take();
            not();
        } else if (peek().is("(")) {
            take();
            or();
            expect(")");
        } else {
            comparison();
        }
    }

    private void comparison() {
        Token first = peek();
        if (first.sort() != Sort.WORD || Set.of("true", "false", "null").contains(first.text())) {
            throw new Unreadable(first, "FIELD_EXPECTED", "A condition begins with a field of " + facts.getSimpleName()
                    + ", not with '" + first.text() + "'.", "Turn the comparison round.");
        }
        Operand left = value();
        Token operator = peek();
        if (EQUALITY.contains(operator.text()) || ORDER.contains(operator.text())) {
            compare(left, take());
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
        Token at = peek();
        Operand right = value();
        if (ORDER.contains(operator.text()) && !(left.isNumber() && right.isNumber())
                && !left.isUnknown() && !right.isUnknown()) {
            throw new Unreadable(operator, "NO_ORDER", "Only numbers can be compared by " + operator.text() + "; '"
                    + left.text() + "' is " + left.kind() + " and " + right.text() + " is " + right.kind() + ".",
                    "Use ==, != or in.");
        }
        mustCompare(left, right, at);
    }

    private void inOrContains(Operand left) {
        if (peek().is("not")) {
            take();
        }
        Token operator = take();
        if (operator.is("in")) {
            expect("(");
            do {
                Token at = peek();
                mustCompare(left, value(), at);
            } while (takeIf(","));
            expect(")");
        } else if (operator.is("contains")) {
            mustBeText(left, operator);
        } else {
            throw unexpected(operator);
        }
    }

    private void beginsOrEnds(Operand left) {
        Token operator = take();
        expect("[");
        Token how = take();
        if (!how.is("startsWith") && !how.is("endsWith")) {
            throw new Unreadable(how, "STR_OPERATOR", "str[" + how.text() + "] is not known.",
                    "There is str[startsWith] and str[endsWith].");
        }
        expect("]");
        mustBeText(left, operator);
    }

    private void mustBeText(Operand left, Token operator) {
        Token at = peek();
        Operand right = value();
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

    private Operand value() {
        Token token = take();
        return switch (token.sort()) {
            case NUMBER -> new Operand(java.math.BigDecimal.class, token.text());
            case STRING -> new Operand(String.class, token.text());
            case VARIABLE -> variable(token);
            case WORD -> word(token);
            case SIGN -> {
                if (token.is("-") && peek().sort() == Sort.NUMBER) {
                    yield new Operand(java.math.BigDecimal.class, "-" + take().text());
                }
                throw unexpected(token);
            }
            case STRANGE, END -> throw unexpected(token);
        };
    }

    private Operand variable(Token token) {
        Class<?> type = bound.typeOf(token.text());
        if (type == null) {
            throw new Unreadable(token, "UNKNOWN_VARIABLE", "Nothing is bound to " + token.text() + " here.",
                    "Bound so far: " + StreamSupport.stream(bound.names().spliterator(), false).sorted()
                            .collect(Collectors.joining(", ")));
        }
        return new Operand(type, token.text());
    }

    private Operand word(Token token) {
        String word = token.text();
        if (word.equals("true") || word.equals("false")) {
            return new Operand(boolean.class, word);
        }
        if (word.equals("null")) {
            return new Operand(null, word);
        }
        if (peek().is("(")) {
            throw new Unreadable(token, "CALL", "Nothing can be called in a condition; '" + word + "' is a call.",
                    "Compare fields with values.");
        }
        if (peek().is(".")) {
            return constant(token);
        }
        Class<?> type = fields.get(word);
        if (type == null) {
            throw new Unreadable(token, "UNKNOWN_FIELD", facts.getSimpleName() + " has no field '" + word + "'.",
                    choiceOf(word).orElseGet(() -> Problems.didYouMean(word, fields.keySet())));
        }
        looksAt.add(word);
        return new Operand(type, word);
    }

    /** In a condition a constant needs its type, because fields and constants would be mixed up otherwise. */
    private java.util.Optional<String> choiceOf(String constant) {
        return fields.values().stream().filter(type -> type.isEnum() && Vocabulary.constants(type).contains(constant))
                .findFirst().map(type -> "Did you mean '" + type.getSimpleName() + "." + constant + "'?");
    }

    private Operand constant(Token token) {
        Class<?> choice = Vocabulary.choice(token.text()).orElseThrow(() -> new Unreadable(token, "UNKNOWN_CHOICE",
                "'" + token.text() + "' is no choice that rules know.", "Only constants may follow a dot."));
        take();
        Token name = take();
        if (!Vocabulary.constants(choice).contains(name.text())) {
            throw new Unreadable(name, "UNKNOWN_CONSTANT", token.text() + " has no '" + name.text() + "'.",
                    Problems.didYouMean(name.text(), Vocabulary.constants(choice)));
        }
        return new Operand(choice, token.text() + "." + name.text());
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.sort() != Sort.END) {
            next++;
        }
        return token;
    }

    private boolean takeIf(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String sign) {
        if (!takeIf(sign)) {
            throw new Unreadable(peek(), "SYNTAX", "'" + sign + "' was expected"
                    + (peek().sort() == Sort.END ? "." : ", not '" + peek().text() + "'."), "");
        }
    }

    private static Unreadable unexpected(Token token) {
        return token.sort() == Sort.END
                ? new Unreadable(token, "SYNTAX", "The condition is not complete.", "")
                : new Unreadable(token, "SYNTAX", "'" + token.text() + "' is not expected here.", "");
    }

    /** Ends the reading of one condition. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int offset;
        private final String code;
        private final String hint;

        Unreadable(Token token, String code, String message, String hint) {
            super(message, null, false, false);
            this.offset = token.offset();
            this.code = code;
            this.hint = hint;
        }
    }
}
