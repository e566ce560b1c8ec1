package org.redress.rules.vocabulary;

/** A stretch of the lifecycle with a clock of its own. */
public enum Step {
    HANDOVER, ASSESSMENT, ASSIGNMENT, INVESTIGATION, PLAN_APPROVAL, RESPONSE, SECOND_RESPONSE, SURVEY,
    INTERNAL_HANDLING, PREVENTION, FILING, ESCALATION_ACK, OVERALL
}
