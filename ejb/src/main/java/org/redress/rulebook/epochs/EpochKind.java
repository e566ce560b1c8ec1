package org.redress.rulebook.epochs;

/** Why another release took over. */
public enum EpochKind {
    /** The book that the product came with, at the first start. */
    FIRST,
    ACTIVATION,
    /** One person went back alone; a second confirms. */
    EMERGENCY,
    /** The server went back by itself, because rules failed. */
    AUTOMATIC
}
