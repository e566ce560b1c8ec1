package org.redress.impacts;

/** How far an impact is. */
public enum ImpactState {
    RUNNING, DONE, CANCELLED, FAILED;

    /** Whether it ended, and nothing is known by it. */
    boolean isInVain() {
        return this == CANCELLED || this == FAILED;
    }
}
