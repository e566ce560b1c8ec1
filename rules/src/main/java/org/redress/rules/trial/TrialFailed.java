package org.redress.rules.trial;

/** A trial came to no end; the message says why, and what to do, in words for an author. */
public final class TrialFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** One trial runs and another waits. */
        BUSY,
        OUT_OF_TIME, OUT_OF_MEMORY,
        /** The caller had enough of it. */
        CANCELLED,
        /** The process ended or spoke otherwise than it should. */
        BROKEN
    }

    private final Reason reason;

    public TrialFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public TrialFailed(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
