package org.redress.casework;

import org.redress.cases.CaseForm;
import org.redress.input.Checks;
import org.redress.problems.Refusal;
import org.redress.rulebook.Decisions;
import org.redress.rulebook.Decisions.Tried;
import org.redress.rulebook.PostedDecision;
import org.redress.rules.book.Decision;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What the rules would decide: exactly what production asks, and nothing is stored. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RuleTrial {

    @Inject
    Decisions decisions;

    @Inject
    CaseFactsOf factsOf;

    @Inject
    Checks checks;

    /** For authors and whoever answers for the rules. */
    @RolesAllowed({"RULE_AUTHOR", "COMPLIANCE_OFFICER", "SUPERVISOR"})
    public PostedDecision decide(CaseForm form, String release) {
        checks.valid(form);
        return decided(form, release);
    }

    /** The live grade beside the form in which anybody records a case; unfinished forms are welcome. */
    @RolesAllowed("EMPLOYEE")
    public PostedDecision preview(CaseForm form) {
        return decided(form, null);
    }

    private PostedDecision decided(CaseForm form, String release) {
        Tried tried = decisions.tryOut(number(release), factsOf.aPosted(form),
            decision -> new ClockFacts(EscalationEvent.GRADED, null, 0, 0, 0, true));
        Decision decision = tried.decision();
        return new PostedDecision(decision.grade(), decision.gradeReasons(), decision.deadlines(), decision.department(),
            decision.approvals(), decision.measures(), tried.escalation().levels(), decision.priority(), decision.suggestions(),
            decision.release(), tried.epoch(), decision.failSafe(), decision.failure());
    }

    private static Long number(String release) {
        if (release == null) {
            return null;
        }
        if (!release.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("release", release);
        }
        return Long.valueOf(release);
    }
}
