package org.redress.impacts;

/** How far an impact is. */
public enum ImpactState {
    RUNNING, DONE, CANCELLED, FAILED
}
