package org.redress.rules.vocabulary;

/** Whether the company is at fault: known, known not, or not known yet. */
public enum Fault {
    YES, NO, UNKNOWN
}
