package org.redress.rules.checker;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.redress.rules.checker.Token.Sort;

/** Reads what a condition compares: fields, bound variables, literals and choices. */
final class ValueReader {

    /** Fits into every field that holds a number. */
    private static final BigDecimal LARGEST = new BigDecimal(999_999_999);
    private static final int LONGEST_NUMBER = 20;

    private final Class<? extends Record> facts;
    private final Map<String, Class<?>> fields;
    private final Bound bound;
    private final FieldUses.OfCondition uses;
    private final TokenReader tokens;
    private final Consumer<Unreadable> complaints;

    ValueReader(Class<? extends Record> facts, Bound bound, FieldUses.OfCondition uses, TokenReader tokens,
            Consumer<Unreadable> complaints) {
        this.facts = facts;
        this.fields = Vocabulary.fields(facts);
        this.bound = bound;
        this.uses = uses;
        this.tokens = tokens;
        this.complaints = complaints;
    }

    Operand read() {
        Token token = tokens.take();
        return switch (token.sort()) {
            case NUMBER -> number(token, "");
            case STRING -> Operand.literal(String.class, token.text());
            case VARIABLE -> variable(token);
            case WORD -> word(token);
            case SIGN -> {
                if (token.is("-") && tokens.peek().sort() == Sort.NUMBER) {
                    yield number(tokens.take(), "-");
                }
                throw TokenReader.unexpected(token);
            }
            case STRANGE, END -> throw TokenReader.unexpected(token);
        };
    }

    private Operand number(Token token, String sign) {
        if (token.text().length() > LONGEST_NUMBER || new BigDecimal(token.text()).compareTo(LARGEST) > 0) {
            throw new Unreadable(token, Message.NUMBER_OUT_OF_RANGE, "This number is larger than any that rules compare with.",
                    "Write one up to " + LARGEST + ".");
        }
        // Java reads 010 as eight, and whoever approves it as ten.
        if (token.text().matches("0[0-9].*")) {
            throw new Unreadable(token, Message.VALUE, "'" + token.text() + "' is another number than it seems to be.",
                    "Write it without the 0 in front.");
        }
        return Operand.literal(BigDecimal.class, sign + token.text());
    }

    private Operand variable(Token token) {
        Class<?> type = bound.typeOf(token.text());
        if (type == null) {
            complaints.accept(new Unreadable(token, Message.UNKNOWN_VARIABLE, "Nothing is bound to " + token.text()
                    + " here.", bound.hint(token.text())));
            return Operand.unknown(token.text());
        }
        return new Operand(type, token.text(), bound.isOfTheHouse(token.text()) ? Operand.Sort.HOUSE : Operand.Sort.VARIABLE);
    }

    private Operand word(Token token) {
        String word = token.text();
        if (word.equals("true") || word.equals("false")) {
            return Operand.literal(boolean.class, word);
        }
        if (word.equals("null")) {
            return Operand.literal(null, word);
        }
        if (tokens.peek().is("(")) {
            throw new Unreadable(token, Message.CALL, "Nothing can be called in a condition; '" + word + "' is a call.",
                    "Compare fields with values.");
        }
        if (tokens.peek().is(".")) {
            return constant(token);
        }
        Class<?> type = fields.get(word);
        if (type == null) {
            complaints.accept(new Unreadable(token, Message.UNKNOWN_FIELD, facts.getSimpleName() + " has no field '" + word
                    + "'.", choiceOf(word).orElseGet(() -> Problems.didYouMean(word, fields.keySet()))));
            return Operand.unknown(word);
        }
        uses.named(word);
        return new Operand(type, word, Operand.Sort.FIELD);
    }

    /** In a condition a constant needs its type, because fields and constants would be mixed up otherwise. */
    private Optional<String> choiceOf(String constant) {
        return fields.values().stream().filter(type -> type.isEnum() && Vocabulary.constants(type).contains(constant))
                .findFirst().map(type -> "Did you mean '" + type.getSimpleName() + "." + constant + "'?");
    }

    private Operand constant(Token token) {
        Class<?> choice = Vocabulary.choice(token.text()).orElseThrow(() -> new Unreadable(token, Message.UNKNOWN_CHOICE,
                "'" + token.text() + "' is no choice that rules know.", "Only constants may follow a dot."));
        tokens.take();
        Token name = tokens.take();
        if (!Vocabulary.constants(choice).contains(name.text())) {
            complaints.accept(new Unreadable(name, Message.UNKNOWN_CONSTANT, token.text() + " has no '" + name.text() + "'.",
                    Problems.didYouMean(name.text(), Vocabulary.constants(choice))));
            return Operand.unknown(token.text());
        }
        return Operand.literal(choice, token.text() + "." + name.text());
    }
}
