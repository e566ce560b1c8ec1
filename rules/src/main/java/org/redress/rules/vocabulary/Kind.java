package org.redress.rules.vocabulary;

/** What sort of matter a case is. */
public enum Kind {
    COMPLAINT,
    /** A formal claim by a legal entity, or a demand for compensation. */
    CLAIM,
    /** Dissatisfaction voiced without a demand. */
    GRUMBLE,
    /** Goods sent back. */
    RETURN,
    INQUIRY,
    SUGGESTION,
    COMPLIMENT
}
