package org.redress.deadlines;

import java.util.Set;

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

    /** In which what the clock waits for is still to come. */
    public static final Set<DeadlineState> OPEN = Set.of(RUNNING, PAUSED, BREACHED);

    /** Whether what the clock waits for is still to come. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
