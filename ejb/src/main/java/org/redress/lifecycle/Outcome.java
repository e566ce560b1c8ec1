package org.redress.lifecycle;

/** How a closed case ended. */
public enum Outcome {
    RESOLVED,
    UNFOUNDED,
    ANSWERED_ON_SPOT,
    WITHDRAWN,
    MERGED,
    /** The complainant said nothing within the time that the rules give. */
    UNCONFIRMED
}
