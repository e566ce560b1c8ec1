package org.redress.rules.scenarios;

import org.redress.rules.checker.Message;

/** A cell or a heading that says nothing to us. */
final class Misread extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Message code;
    private final String hint;

    Misread(Message code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    Message code() {
        return code;
    }

    String hint() {
        return hint;
    }
}
