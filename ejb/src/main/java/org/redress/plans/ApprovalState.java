package org.redress.plans;

/** What an approver said of a plan. */
public enum ApprovalState {
    PENDING, APPROVED, RETURNED
}
