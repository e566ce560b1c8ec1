package org.redress.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.access.AccessPolicy;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.input.Checks;
import org.redress.json.Json;
import org.redress.lifecycle.Action;
import org.redress.measures.Measure;
import org.redress.measures.MeasureAction;
import org.redress.measures.MeasureState;
import org.redress.measures.Measures;
import org.redress.people.CurrentPerson;
import org.redress.people.Viewer;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rulebook.Decisions;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The measures of a case: planning them, and moving each from planned to verified. */
@Stateless
public class CaseMeasures {

    private static final Set<Role> PLANNERS = Set.of(Role.SUPERVISOR, Role.QUALITY, Role.COMPLIANCE_OFFICER, Role.DIRECTOR);
    private static final Set<Role> VERIFIERS = Set.of(Role.QUALITY, Role.SUPERVISOR, Role.COMPLIANCE_OFFICER);
    private static final Set<Role> ACCOUNTABILITY_READERS = Set.of(Role.COMPLIANCE_OFFICER, Role.QUALITY, Role.SUPERVISOR, Role.DIRECTOR,
        Role.GENERAL_MANAGER, Role.AUDITOR);

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    CaseVersions versions;

    @Inject
    CurrentPerson current;

    @Inject
    CaseRegister register;

    @Inject
    AccessPolicy policy;

    @Inject
    CaseWork work;

    @Inject
    Measures measures;

    @Inject
    MeasurePlanning planning;

    @Inject
    Decisions decisions;

    @Inject
    Grading grading;

    @Inject
    Checks checks;

    @Inject
    Json json;

    @RolesAllowed("EMPLOYEE")
    public List<MeasureView> of(String number) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.seen(number, viewer);
        return measures.of(c.id()).stream().filter(m -> isShown(m, c, viewer)).map(m -> view(m, c, viewer)).toList();
    }

    /** @param expectedVersion of the case, which the person was looking at; or null where they take it as it is */
    @RolesAllowed("EMPLOYEE")
    public MeasureView plan(String number, MeasureForm form, Long expectedVersion) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        versions.require(c, expectedVersion);
        checks.valid(form);
        boolean may = viewer.personId().equals(c.ownerId()) || viewer.heads(c.departmentId()) || hasAny(viewer, PLANNERS);
        if (!may || !policy.isImpartial(Action.PROPOSE, viewer, c)) {
            throw Refusal.forbidden("You cannot plan a measure for case " + number + ".",
                "Its handler, its department's head, quality, compliance or a supervisor can.");
        }
        requireOpen(c);
        Handling h = work.takeUp(c, viewer, viewer.userName());
        List<FieldProblem> problems = new ArrayList<>();
        Measure planned = planning.plan(h, form, "", problems).orElseThrow(() -> Refusal.invalid(problems));
        if (planned.type() == MeasureType.PREVENTIVE) {
            h.clocks.meet(Step.PREVENTION, h.now());
        }
        grading.stand(h);
        register.addParty(c, viewer.personId());
        em.flush();
        return view(planned, c, viewer);
    }

    /**
     * @param evidence        what proves it, or why it failed; null where there is nothing to say
     * @param expectedVersion of the case, which the person was looking at; or null where they take it as it is
     */
    @RolesAllowed("EMPLOYEE")
    public MeasureView act(String number, Long id, MeasureAction action, String evidence, Long expectedVersion) {
        Viewer viewer = current.viewer();
        ComplaintCase c = register.forChange(number, viewer);
        versions.require(c, expectedVersion);
        Measure measure = measures.of(c.id(), id).filter(m -> isShown(m, c, viewer)).orElseThrow(() -> Refusal.notFound("measure", id + "' of case '" + number));
        checks.valid(new Evidence(evidence));
        requireRight(action, viewer, c, measure);
        requireOpen(c);
        if (!action.from().contains(measure.state())) {
            throw Refusal.conflict("Measure " + id + " is " + measure.state() + "; " + action.word() + " is not possible now.",
                "Possible now: " + String.join(", ", MeasureView.words(possible(measure, c, viewer))) + ".",
                Map.of("allowedActions", MeasureView.words(possible(measure, c, viewer))));
        }
        if (action == MeasureAction.FAIL && (evidence == null || evidence.isBlank())) {
            throw Refusal.invalid("/evidence", "evidence is missing; say why the measure did not have its effect.");
        }
        Handling h = work.takeUp(c, viewer, viewer.userName());
        measure.act(action, viewer, evidence, h.now());
        h.pen.write(action.event(), Map.of("id", id, "type", measure.type()));
        if (measure.type() == MeasureType.ACCOUNTABILITY && action == MeasureAction.COMPLETE) {
            h.clocks.meet(Step.INTERNAL_HANDLING, h.now());
        }
        grading.stand(h);
        register.addParty(c, viewer.personId());
        em.flush();
        return view(measure, c, viewer);
    }

    /** Who answers for what went wrong is between them and those who decide it. */
    private static boolean isShown(Measure measure, ComplaintCase c, Viewer viewer) {
        return measure.type() != MeasureType.ACCOUNTABILITY || measure.isWorkOf(viewer) || measure.wasPlannedBy(viewer)
            || viewer.personId().equals(c.ownerId()) || viewer.heads(c.departmentId()) || hasAny(viewer, ACCOUNTABILITY_READERS);
    }

    private void requireRight(MeasureAction action, Viewer viewer, ComplaintCase c, Measure measure) {
        if (!mayEver(action, viewer, c, measure)) {
            String why = switch (action) {
                case APPROVE -> "Whoever planned it does not approve it: its department's head, quality, compliance, a supervisor or a director can.";
                case START, COMPLETE -> "Its owner can, or the handler, or quality.";
                case VERIFY, FAIL -> "Quality, compliance or a supervisor who did not carry it out can.";
            };
            throw Refusal.forbidden("You cannot " + action.word() + " measure " + measure.id() + " of case " + c.number() + ".", why);
        }
    }

    private boolean mayEver(MeasureAction action, Viewer viewer, ComplaintCase c, Measure measure) {
        if (!policy.isImpartial(Action.APPROVE, viewer, c)) {
            return false;
        }
        boolean handles = viewer.personId().equals(c.ownerId());
        return switch (action) {
            case APPROVE -> !measure.wasPlannedBy(viewer) && (viewer.heads(c.departmentId()) || hasAny(viewer, PLANNERS));
            case START, COMPLETE -> measure.isWorkOf(viewer) || handles || viewer.is(Role.QUALITY);
            case VERIFY, FAIL -> !measure.isWorkOf(viewer) && hasAny(viewer, VERIFIERS);
        };
    }

    private static boolean hasAny(Viewer viewer, Set<Role> roles) {
        return roles.stream().anyMatch(viewer::is);
    }

    private static void requireOpen(ComplaintCase c) {
        if (!c.status().isOpen()) {
            throw Refusal.conflict("Case " + c.number() + " is CLOSED; its measures stay as they are.", "Have it reopened first.");
        }
    }

    private List<MeasureAction> possible(Measure m, ComplaintCase c, Viewer viewer) {
        return Arrays.stream(MeasureAction.values())
            .filter(a -> c.status().isOpen() && a.from().contains(m.state()) && mayEver(a, viewer, c, m)).toList();
    }

    private MeasureView view(Measure m, ComplaintCase c, Viewer viewer) {
        boolean mandatory = decisions.last(c.id()).map(d -> d.measures().contains(m.type())).orElse(false);
        return new MeasureView(m.id(), m.type(), m.state(), mandatory, m.description(), m.owner() == null ? null : m.owner().userName(),
            m.owner() == null ? null : m.owner().name(), m.dueOn(), json.readObject(m.data()), m.evidence(), m.plannedAt(), m.doneAt(),
            m.verifiedBy(), m.verifiedAt(), MeasureView.words(possible(m, c, viewer)));
    }

    /** What is said to prove a step, checked like every text. */
    private record Evidence(@org.redress.input.Prose(max = 10_000) String evidence) {
    }
}
