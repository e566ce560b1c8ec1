package org.redress.intake.parsing;

/** A mail goes beyond what is taken apart here, or is none. Its original is kept all the same. */
public class MailUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailUnreadable(String message, Throwable cause) {
        super(message, cause);
    }

    public MailUnreadable(String message) {
        super(message);
    }
}
