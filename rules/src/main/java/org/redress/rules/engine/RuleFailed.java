package org.redress.rules.engine;

/** Rules could not be asked to the end; the message names the rule that is to blame. */
public final class RuleFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
