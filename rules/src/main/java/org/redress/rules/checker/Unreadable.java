package org.redress.rules.checker;

/** Ends the reading of one condition: what follows a mistake is guesswork. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final Message code;
    private final String hint;

    Unreadable(Token token, Message code, String message, String hint) {
        super(message, null, false, false);
        this.offset = token.offset();
        this.code = code;
        this.hint = hint;
    }

    /** Where in the condition, from 0. */
    int offset() {
        return offset;
    }

    Message code() {
        return code;
    }

    String hint() {
        return hint;
    }
}
