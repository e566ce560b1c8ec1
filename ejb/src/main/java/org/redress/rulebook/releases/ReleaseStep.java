package org.redress.rulebook.releases;

/** What an entry in the history of a release tells of. */
public enum ReleaseStep {
    CREATED, OFFERED, CHANGED, CHECKED, TESTED, IMPACT, SUBMITTED, APPROVED, REJECTED, WITHDRAWN, SCHEDULED, ACTIVATED, CANCELLED, RETIRED,
    CONFIRMED, UNCONFIRMED, FAILED;

    static ReleaseStep of(ReportKind kind) {
        return switch (kind) {
            case CHECK -> CHECKED;
            case TEST -> TESTED;
            case IMPACT -> IMPACT;
        };
    }
}
