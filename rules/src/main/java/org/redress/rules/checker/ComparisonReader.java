package org.redress.rules.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.redress.rules.checker.Token.Sort;

/** Reads one comparison of a field, and says what cannot be compared. */
final class ComparisonReader {

    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private final Class<? extends Record> facts;
    private final TokenReader tokens;
    private final ValueReader values;
    private final LiteralCheck literals;
    private final Consumer<Unreadable> complaints;
    private final Function<Token, Place> places;

    ComparisonReader(Class<? extends Record> facts, TokenReader tokens, ValueReader values, LiteralCheck literals,
            Consumer<Unreadable> complaints, Function<Token, Place> places) {
        this.facts = facts;
        this.tokens = tokens;
        this.values = values;
        this.literals = literals;
        this.complaints = complaints;
        this.places = places;
    }

    /** @throws Unreadable when it has not the shape of a comparison */
    Condition read() {
        Token first = tokens.peek();
        if (first.sort() != Sort.WORD || Set.of("true", "false", "null").contains(first.text())
                || tokens.second().is(".") && Vocabulary.choice(first.text()).isPresent()) {
            throw first.sort() == Sort.END || first.sort() == Sort.STRANGE ? TokenReader.unexpected(first)
                    : new Unreadable(first, Message.FIELD_EXPECTED, "A condition begins with a field of "
                            + facts.getSimpleName() + ", not with '" + first.text() + "'.", "Turn the comparison round.");
        }
        Operand left = values.read();
        Token operator = tokens.peek();
        Place place = places.apply(first);
        if (operator.text().equals("=")) {
            return mistyped(left, tokens.take(), place);
        }
        if (EQUALITY.contains(operator.text()) || ORDER.contains(operator.text())) {
            return compare(left, tokens.take(), place);
        }
        if (operator.is("not") || operator.is("in") || operator.is("contains")) {
            return inOrContains(left, place);
        }
        if (operator.is("str")) {
            return beginsOrEnds(left, place);
        }
        if (operator.is("matches")) {
            throw new Unreadable(operator, Message.REGULAR_EXPRESSION,
                    "A regular expression can take longer than a lifetime.",
                    "Use contains, in, str[startsWith] or str[endsWith].");
        }
        boolean over = operator.sort() == Sort.END || operator.is("&&") || operator.is("||") || operator.is(")");
        if (!over) {
            throw TokenReader.unexpected(operator);
        }
        if (left.type() != boolean.class && !left.isUnknown()) {
            throw new Unreadable(operator, Message.COMPARISON_EXPECTED, "'" + left.text() + "' is " + left.kind()
                    + " and must be compared with something.", "Write == and a value behind it.");
        }
        return understood(left, "==", List.of(Operand.literal(boolean.class, "true")), place);
    }

    private Condition compare(Operand left, Token operator, Place place) {
        Token at = tokens.peek();
        Operand right = values.read();
        if (ORDER.contains(operator.text()) && !(left.isNumber() && right.isNumber())
                && !left.isUnknown() && !right.isUnknown()) {
            complaints.accept(new Unreadable(operator, Message.NO_ORDER, "Only numbers can be compared by "
                    + operator.text() + "; '" + left.text() + "' is " + left.kind() + " and " + right.text() + " is "
                    + right.kind() + ".", "Use ==, != or in."));
            return Condition.OPEN;
        }
        if (right.sort() == Operand.Sort.FIELD && right.text().equals(left.text())) {
            complaints.accept(new Unreadable(at, Message.SAME_FIELD, "'" + left.text() + "' is compared with itself.",
                    "Compare it with a value, or with another field."));
        }
        literals.look(left, right, true, places.apply(at));
        return mustCompare(left, right, at) ? understood(left, operator.text(), List.of(right), place) : Condition.OPEN;
    }

    /** Somebody told of the sign already; what it compares is worth a look. */
    private Condition mistyped(Operand left, Token equals, Place place) {
        boolean order = tokens.takeIf(">") || tokens.takeIf("<");
        if (!order) {
            complaints.accept(new Unreadable(equals, Message.OPERATOR, "'=' compares nothing.", "Write ==."));
        }
        compare(left, equals, place);
        return Condition.OPEN;
    }

    private Condition inOrContains(Operand left, Place place) {
        boolean negated = tokens.takeIf("not");
        Token operator = tokens.take();
        Condition read;
        if (operator.is("in")) {
            read = in(left, place);
        } else if (operator.is("contains")) {
            read = text(left, operator, "contains", place);
        } else {
            throw TokenReader.unexpected(operator);
        }
        return negated ? new Condition.Not(read) : read;
    }

    private Condition in(Operand left, Place place) {
        tokens.expect("(");
        var choices = new ArrayList<Operand>();
        boolean fine = true;
        do {
            Token at = tokens.peek();
            choices.add(values.read());
            fine &= mustCompare(left, choices.get(choices.size() - 1), at);
            literals.look(left, choices.get(choices.size() - 1), true, places.apply(at));
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return fine ? understood(left, "in", choices, place) : Condition.OPEN;
    }

    private Condition beginsOrEnds(Operand left, Place place) {
        Token operator = tokens.take();
        tokens.expect("[");
        Token how = tokens.take();
        if (!how.is("startsWith") && !how.is("endsWith")) {
            throw new Unreadable(how, Message.STR_OPERATOR, "str[" + how.text() + "] is not known.",
                    "There is str[startsWith] and str[endsWith].");
        }
        tokens.expect("]");
        return text(left, operator, how.text(), place);
    }

    private Condition text(Operand left, Token operator, String how, Place place) {
        Token at = tokens.peek();
        Operand right = values.read();
        if (left.type() != String.class && !left.isUnknown()) {
            complaints.accept(new Unreadable(operator, Message.TEXT_EXPECTED, "'" + left.text() + "' is " + left.kind()
                    + ", and " + operator.text() + " needs text.", "Compare it by ==, != or in."));
            return Condition.OPEN;
        }
        if (right.type() != String.class && !right.isUnknown()) {
            complaints.accept(new Unreadable(at, Message.TEXT_EXPECTED, right.text() + " is " + right.kind()
                    + ", text was expected.", "Put it in double quotes."));
            return Condition.OPEN;
        }
        literals.look(left, right, false, places.apply(at));
        return understood(left, how, List.of(right), place);
    }

    private boolean mustCompare(Operand left, Operand right, Token at) {
        boolean fine = left.comparesWith(right);
        if (!fine) {
            String hint = right.type() == null ? "It is never null."
                    : left.type() == String.class ? "Put it in double quotes."
                    : left.type().isEnum() ? Problems.oneOf(Vocabulary.qualified(left.type())) : "";
            complaints.accept(new Unreadable(at, Message.CANNOT_COMPARE, "'" + left.text() + "' is " + left.kind()
                    + " and cannot be compared with " + right.text() + (right.type() == null ? "" : ", " + right.kind())
                    + ".", hint));
        }
        return fine;
    }

    private static Condition understood(Operand left, String how, List<Operand> right, Place place) {
        if (left.sort() != Operand.Sort.FIELD) {
            return Condition.OPEN;
        }
        if (right.stream().allMatch(operand -> operand.sort() == Operand.Sort.LITERAL)) {
            return new Condition.Comparison(left.text(), how, right.stream().map(Operand::value).toList(), place);
        }
        boolean house = right.size() == 1 && right.get(0).sort() == Operand.Sort.HOUSE;
        return house ? new Condition.Open(left.text(), how) : Condition.OPEN;
    }
}
