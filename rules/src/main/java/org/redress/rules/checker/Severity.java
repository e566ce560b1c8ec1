package org.redress.rules.checker;

/** What a problem keeps from happening. */
public enum Severity {
    /** The rule book cannot be compiled. */
    ERROR,
    /** The rule book works, but hardly as its author means; whoever approves it should look. */
    WARNING
}
