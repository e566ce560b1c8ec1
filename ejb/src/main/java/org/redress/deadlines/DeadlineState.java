package org.redress.deadlines;

/** How a clock stands. */
public enum DeadlineState {
    RUNNING, PAUSED,
    /** In time. */
    MET,
    /** Ran out, and what it waits for has not happened yet. */
    BREACHED,
    /** Ran out, and what it waited for happened afterwards. */
    MET_LATE,
    /** What it waited for can no longer happen. */
    CANCELLED;

    /** Whether what the clock waits for is still to come. */
    public boolean isOpen() {
        return this == RUNNING || this == PAUSED || this == BREACHED;
    }
}
