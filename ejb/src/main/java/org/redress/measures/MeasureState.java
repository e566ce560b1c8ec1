package org.redress.measures;

/** How far a measure is. */
public enum MeasureState {
    PLANNED, APPROVED, IN_PROGRESS, DONE, VERIFIED
}
