package org.redress.rules.vocabulary;

/** What a clock does whose end was undone, by a dispute or a reopening. */
public enum Resumption {
    /** It goes on with the time that was left; the time in between does not count. */
    CONTINUE,
    /** Another one starts, with all its time. */
    RESTART
}
