package org.redress.rules.vocabulary;

/** The escalation chain, lowest first: the ordinal is the level that a case shows. */
public enum EscalationLevel {
    HANDLER, DEPARTMENT_HEAD, SUPERVISOR, DIRECTOR, GENERAL_MANAGER
}
