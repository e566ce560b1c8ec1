package org.redress.cases;

/** Why a case is on a desk again, as long as nobody there has moved it on. */
public enum CameBack {
    /** The department refused it. */
    REFUSED,
    /** The handler could not resolve it. */
    NOT_RESOLVED,
    /** An approver returned the plan. */
    PLAN_RETURNED,
    /** The complainant did not accept the answer. */
    DISPUTED
}
