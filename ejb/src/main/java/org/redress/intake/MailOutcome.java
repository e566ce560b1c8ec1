package org.redress.intake;

/** What became of a mail; each has exactly one of these, or waits to be sorted. */
public enum MailOutcome {
    /** A case was made of it. */
    CREATED,
    /** It was put to a case. */
    APPENDED,
    /** It waits for a person who looks at it. */
    QUARANTINED,
    /** It is nothing for us; it is kept. */
    REJECTED,
    /** The same mail came before. */
    DUPLICATE
}
