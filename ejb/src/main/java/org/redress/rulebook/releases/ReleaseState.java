package org.redress.rulebook.releases;

/** Where a release stands on its way; {@link ReleaseAction} says how it goes on. */
public enum ReleaseState {
    DRAFT, CHECKED, SUBMITTED, APPROVED, SCHEDULED, ACTIVE, RETIRED, REJECTED, WITHDRAWN;

    /** Whether its files may still be changed. */
    public boolean isDraft() {
        return this == DRAFT || this == CHECKED;
    }
}
