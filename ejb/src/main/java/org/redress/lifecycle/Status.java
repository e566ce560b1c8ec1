package org.redress.lifecycle;

/** Where a case stands between its first record and the archive. */
public enum Status {
    RECEIVED,
    /** Told only by mouth, of a kind that needs paper; the clocks wait until it arrives. */
    AWAITING_WRITTEN,
    ASSESSMENT,
    ROUTED,
    INVESTIGATION,
    PLAN_REVIEW,
    RESOLVING,
    AWAITING_CONFIRMATION,
    RESOLVED,
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }
}
