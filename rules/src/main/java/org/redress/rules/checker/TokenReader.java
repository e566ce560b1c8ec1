package org.redress.rules.checker;

import java.util.List;
import org.redress.rules.checker.Token.Sort;

/** Goes through the words of a condition, one by one. */
final class TokenReader {

    private final List<Token> tokens;
    private int next;

    TokenReader(String text) {
        tokens = Token.all(text);
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The one after the next. */
    Token second() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.sort() != Sort.END) {
            next++;
        }
        return token;
    }

    boolean takeIf(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String sign) {
        if (!takeIf(sign)) {
            throw new Unreadable(peek(), Message.SYNTAX, "'" + sign + "' was expected"
                    + (peek().sort() == Sort.END ? "." : ", not '" + peek().text() + "'."), "");
        }
    }

    /** Leaves out what is left of a comparison that could not be read. */
    void skipToNextComparison() {
        for (int depth = 0; peek().sort() != Sort.END; next++) {
            if (peek().is("(")) {
                depth++;
            } else if (peek().is(")") && depth-- == 0) {
                return;
            } else if (depth == 0 && (peek().is("&&") || peek().is("||"))) {
                return;
            }
        }
    }

    static Unreadable unexpected(Token token) {
        return token.sort() == Sort.END
                ? new Unreadable(token, Message.SYNTAX, "The condition is not complete.", "Compare a field with a value.")
                : new Unreadable(token, Message.SYNTAX, "'" + token.text() + "' is not expected here.",
                        "Put a comma between conditions, && or || within one.");
    }
}
