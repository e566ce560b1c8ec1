package org.redress.rules.vocabulary;

/** A ticked fact that grading needs; words in a description may suggest one, a person confirms it. */
public enum Circumstance {
    PERSONAL_INJURY, ECONOMIC_LOSS, SAFETY_HAZARD, DISCOURTESY, BELOW_PROMISE, UNMET_IN_TIME, UNAUTHORISED_CHARGE,
    OUTAGE_OR_LEAK, PROMISE_NOT_KEPT, PERSONAL_DATA, RAISED_BEFORE, COMPANY_AT_FAULT
}
