package org.redress.correspondence;

/** Who said it to whom. */
public enum Direction {
    /** The complainant to us. */
    IN,
    /** We to the complainant. */
    OUT,
    /** Among ourselves. */
    INTERNAL
}
