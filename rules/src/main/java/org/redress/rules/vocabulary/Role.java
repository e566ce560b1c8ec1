package org.redress.rules.vocabulary;

/** What a person may be in the company; one person may hold several. */
public enum Role {
    EMPLOYEE, INTAKE, DEPARTMENT_HEAD, HANDLER, COMPLIANCE_OFFICER, SUPERVISOR, SURVEYOR, QUALITY, DIRECTOR,
    GENERAL_MANAGER, RULE_AUTHOR, AUDITOR, ADMIN
}
