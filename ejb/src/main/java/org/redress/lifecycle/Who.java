package org.redress.lifecycle;

/** In what relation to a case a person must stand to act on it. */
public enum Who {
    /** Has the role INTAKE; for a confidential case, which the desk cannot see, the compliance officer stands in. */
    DESK,
    /** Recorded the case. */
    RECORDER,
    /** Heads the department that the case was routed to. */
    DEPARTMENT_HEAD,
    /** Handles the case. */
    OWNER,
    /** Has the role whose approval of the plan comes next, and neither handles the case nor proposed the plan. */
    APPROVER_IN_TURN,
    /** Has the role SUPERVISOR; for a confidential case the compliance officer stands in. */
    SUPERVISOR,
    /** Has the role SURVEYOR; for a confidential case the compliance officer stands in. */
    SURVEYOR,
    DIRECTOR,
    /** An escalation that nobody has acknowledged yet was addressed to them. */
    MANAGER_REACHED,
    /** Has or had something to do with the case: recorded, handled, decided or was named in it. */
    PARTY,
    /** Made the complaint, and proved it with the access code. */
    COMPLAINANT,
    /** Nobody: the due work of the system itself. */
    SYSTEM
}
