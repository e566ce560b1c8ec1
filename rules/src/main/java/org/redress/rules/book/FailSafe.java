package org.redress.rules.book;

import java.math.BigDecimal;
import java.util.List;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

/** What holds when rules failed: nothing is lost or let through, and a person looks at it soon. */
final class FailSafe {

    /** Of a case that had no grade before. */
    static final Grade GRADE = Grade.IMPORTANT;

    static final int WARN_PERCENT = 80;

    /** Nobody's plan goes unseen because a rule broke. */
    static final List<Role> APPROVALS = List.of(Role.COMPLIANCE_OFFICER, Role.SUPERVISOR);

    /** To the top of the list. */
    static final int PRIORITY = 100;

    /** The shortest standard clocks: those of a MAJOR case. */
    static final List<DeadlineTarget> DEADLINES = List.of(
            target(Step.HANDOVER, "12", CountedIn.ELAPSED),
            target(Step.ASSESSMENT, "12", CountedIn.ELAPSED),
            target(Step.ASSIGNMENT, "2", CountedIn.WORKING),
            target(Step.INVESTIGATION, "24", CountedIn.ELAPSED),
            target(Step.PLAN_APPROVAL, "12", CountedIn.ELAPSED),
            target(Step.RESPONSE, "24", CountedIn.ELAPSED),
            target(Step.SECOND_RESPONSE, "9", CountedIn.SAME_WORKING_DAY),
            target(Step.SURVEY, "4.5", CountedIn.WORKING_DAY),
            target(Step.INTERNAL_HANDLING, "48", CountedIn.ELAPSED),
            target(Step.PREVENTION, "48", CountedIn.ELAPSED),
            target(Step.FILING, "24", CountedIn.ELAPSED),
            target(Step.ESCALATION_ACK, "12", CountedIn.ELAPSED),
            target(Step.OVERALL, "730", CountedIn.CALENDAR));

    private FailSafe() {
    }

    private static DeadlineTarget target(Step step, String hours, CountedIn countedIn) {
        return new DeadlineTarget(step, new BigDecimal(hours), countedIn, WARN_PERCENT);
    }
}
