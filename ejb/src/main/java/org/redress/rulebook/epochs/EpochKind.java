package org.redress.rulebook.epochs;

/** Why another release took over. */
public enum EpochKind {
    /** The book that the product came with, at the first start. */
    FIRST,
    ACTIVATION,
    /** One person, who wrote none of it, let a release decide again that decided before; a second confirms. */
    RETURN,
    /** One person went back alone, whoever wrote it; a second confirms. */
    EMERGENCY,
    /** The server went back by itself, because rules failed. */
    AUTOMATIC;

    /** Whether it goes before another one that waits for its time. */
    public boolean isUrgent() {
        return this == EMERGENCY || this == AUTOMATIC;
    }
}
