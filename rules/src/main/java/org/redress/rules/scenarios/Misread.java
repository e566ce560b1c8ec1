package org.redress.rules.scenarios;

/** A cell or a heading that says nothing to us. */
final class Misread extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    Misread(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    String code() {
        return code;
    }

    String hint() {
        return hint;
    }
}
