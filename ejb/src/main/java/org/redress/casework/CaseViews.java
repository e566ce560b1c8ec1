package org.redress.casework;

import java.time.Clock;
import java.util.List;

import org.redress.access.AccessPolicy;
import org.redress.access.CaseStanding;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.cases.MoneyForm;
import org.redress.casework.CaseView.ApprovalView;
import org.redress.casework.CaseView.DeadlineView;
import org.redress.casework.CaseView.DeterminationView;
import org.redress.casework.CaseView.GradeReason;
import org.redress.casework.CaseView.PlanView;
import org.redress.casework.CaseView.SurveyView;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Clocks;
import org.redress.escalations.Escalation;
import org.redress.escalations.Escalations;
import org.redress.lifecycle.Action;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.plans.Plans;
import org.redress.rulebook.Decisions;
import org.redress.rules.book.Decision;
import org.redress.rules.book.Reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Draws the picture of a case that one person may see. */
@ApplicationScoped
class CaseViews {

    @Inject
    AccessPolicy policy;

    @Inject
    CaseWork work;

    @Inject
    CaseRegister register;

    @Inject
    Clocks clocks;

    @Inject
    Plans plans;

    @Inject
    Escalations escalations;

    @Inject
    Routes routes;

    @Inject
    Decisions decisions;

    @Inject
    People people;

    @Inject
    Clock clock;

    CaseView of(ComplaintCase c, Viewer viewer) {
        ClockViews all = clocks(c);
        return of(c, viewer, all.clocks(), all.withoutLedgers());
    }

    /** With the ledger of every clock. */
    CaseView withLedgers(ComplaintCase c, Viewer viewer) {
        ClockViews all = clocks(c);
        return of(c, viewer, all.clocks(), all.withLedgers());
    }

    private CaseView of(ComplaintCase c, Viewer viewer, CaseClocks all, List<DeadlineView> deadlines) {
        Decision decision = decisions.last(c.id()).orElse(null);
        List<Escalation> raised = escalations.of(c.id());
        boolean created = viewer.personId().equals(c.recordedById());
        CaseStanding standing = work.standing(c, viewer);
        return new CaseView(c.number(), created ? c.accessCode() : null, c.kind(), c.receipt().channel(), c.receipt().form(), c.receipt().language(),
            c.receipt().receivedAt(), c.receipt().recordedAt(), c.matter().category(), c.matter().title(), c.matter().description(),
            c.matter().remedySought(), c.matter().occurredOn(), c.matter().product(), c.matter().project(), c.matter().city(),
            c.isConfidential(), c.receipt().externalReference(), c.complainant().form(), c.circumstances().form(), c.status(),
            c.cameBack(), c.grading().grade(), c.grading().isOverridden(), c.grading().needsTriage(), reasons(decision == null ? List.of() : decision.gradeReasons()),
            decision == null ? List.of() : decision.suggestions(), c.grading().priority(), reasons(decision == null ? List.of() : decision.priorityReasons()),
            c.department() == null ? null : c.department().code(), c.department() == null ? null : c.department().name(),
            decision == null ? null : decision.department(),
            c.owner() == null ? null : c.owner().userName(), c.owner() == null ? null : c.owner().name(), c.escalationLevel(),
            c.desiredDate(), deadlines, c.answering().responseHours(), c.answering().repliedAt(), c.answering().resolvedAt(), c.ending().closedAt(), c.ending().outcome(),
            register.byId(c.ending().mergedIntoId()).map(ComplaintCase::number).orElse(null), c.ending().lessons(), c.answering().rounds(), determination(c),
            plans(c), decision == null ? List.of() : decision.measures(), routes.escalations(raised, all), survey(c), concerned(c),
            c.recordedBy() == null ? null : c.recordedBy().userName(), c.version(),
            policy.allowed(viewer, c, standing).stream().map(Action::word).toList());
    }

    private List<String> concerned(ComplaintCase c) {
        return people.byIds(c.concerns()).stream().map(Person::userName).sorted().toList();
    }

    private static List<GradeReason> reasons(List<Reason> reasons) {
        return reasons.stream().map(r -> new GradeReason(r.rule(), r.release(), r.message(), r.facts(), r.won())).toList();
    }

    private ClockViews clocks(ComplaintCase c) {
        return new ClockViews(clocks.of(c.id(), CaseWork.calendarOf(c)), clock.instant());
    }

    private static DeterminationView determination(ComplaintCase c) {
        return c.determination() == null ? null : new DeterminationView(c.determination().responsibility(),
            c.determination().cause(), c.determination().serviceCentreAtFault());
    }

    private List<PlanView> plans(ComplaintCase c) {
        return plans.of(c.id()).stream().map(p -> new PlanView(p.round(), p.text(),
            p.compensation() == null ? null : new MoneyForm(p.compensation(), p.currency()), p.proposedBy(), p.proposedAt(),
            p.approvals().stream().map(a -> new ApprovalView(a.role(), a.state(), a.decidedBy(), a.decidedAt(), a.advice())).toList()))
            .toList();
    }

    private static SurveyView survey(ComplaintCase c) {
        return c.answering().survey() == null ? null
            : new SurveyView(c.answering().survey().score(), c.answering().survey().comment(), c.answering().survey().reached(), c.answering().survey().at());
    }
}
