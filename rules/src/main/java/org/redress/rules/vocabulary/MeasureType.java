package org.redress.rules.vocabulary;

/** A piece of work that comes out of a case. */
public enum MeasureType {
    CORRECTION, REFUND, REWORK, RETURN, SERVICE_VISIT, CORRECTIVE, PREVENTIVE, PROCESS_UPDATE, TRAINING,
    ACCOUNTABILITY
}
