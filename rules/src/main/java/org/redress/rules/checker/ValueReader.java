package org.redress.rules.checker;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redress.rules.checker.Token.Sort;

/** Reads what a condition compares: fields, bound variables, literals and choices. */
final class ValueReader {

    private final Class<? extends Record> facts;
    private final Map<String, Class<?>> fields;
    private final Bound bound;
    private final Set<String> looksAt;
    private final TokenReader tokens;

    ValueReader(Class<? extends Record> facts, Bound bound, Set<String> looksAt, TokenReader tokens) {
        this.facts = facts;
        this.fields = Vocabulary.fields(facts);
        this.bound = bound;
        this.looksAt = looksAt;
        this.tokens = tokens;
    }

    Operand read() {
        Token token = tokens.take();
        return switch (token.sort()) {
            case NUMBER -> new Operand(BigDecimal.class, token.text());
            case STRING -> new Operand(String.class, token.text());
            case VARIABLE -> variable(token);
            case WORD -> word(token);
            case SIGN -> {
                if (token.is("-") && tokens.peek().sort() == Sort.NUMBER) {
                    yield new Operand(BigDecimal.class, "-" + tokens.take().text());
                }
                throw TokenReader.unexpected(token);
            }
            case STRANGE, END -> throw TokenReader.unexpected(token);
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
        if (tokens.peek().is("(")) {
            throw new Unreadable(token, "CALL", "Nothing can be called in a condition; '" + word + "' is a call.",
                    "Compare fields with values.");
        }
        if (tokens.peek().is(".")) {
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
    private Optional<String> choiceOf(String constant) {
        return fields.values().stream().filter(type -> type.isEnum() && Vocabulary.constants(type).contains(constant))
                .findFirst().map(type -> "Did you mean '" + type.getSimpleName() + "." + constant + "'?");
    }

    private Operand constant(Token token) {
        Class<?> choice = Vocabulary.choice(token.text()).orElseThrow(() -> new Unreadable(token, "UNKNOWN_CHOICE",
                "'" + token.text() + "' is no choice that rules know.", "Only constants may follow a dot."));
        tokens.take();
        Token name = tokens.take();
        if (!Vocabulary.constants(choice).contains(name.text())) {
            throw new Unreadable(name, "UNKNOWN_CONSTANT", token.text() + " has no '" + name.text() + "'.",
                    Problems.didYouMean(name.text(), Vocabulary.constants(choice)));
        }
        return new Operand(choice, token.text() + "." + name.text());
    }
}
