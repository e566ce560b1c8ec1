package org.redress.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Status;
import org.redress.lifecycle.Transition;
import org.redress.lifecycle.Who;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one authorization filter: which cases a person may see, and what they may do to one. Screens, API, lists, counts,
 * search and attachments all ask here; there is no second place.
 */
@ApplicationScoped
public class AccessPolicy {

    /** What the owner of their own matter may still do: everybody can call for help. */
    private static final Set<Action> OPEN_TO_ALL_PARTIES = EnumSet.of(Action.ESCALATE);

    /**
     * The cases that a person may see, as a condition on the case alias {@code c}.
     *
     * <p>Nobody sees a case about themselves. Parties see their cases. Those who are needed next see what waits for them. Beyond that a case that is not
     * confidential shows to its department's head, to the desk while it lies there, and to the roles that see all; a
     * confidential one only to the compliance officer and the auditor.
     */
    public Restriction visible(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> ways = new ArrayList<>();

        parameters.put("me", viewer.personId());
        Set<Role> approving = EnumSet.noneOf(Role.class);
        approving.addAll(viewer.roles());
        parameters.put("approving", approving);
        ways.add("c.approverInTurn IN :approving");

        List<String> open = new ArrayList<>();
        if (viewer.is(Role.SUPERVISOR) || viewer.is(Role.GENERAL_MANAGER) || viewer.is(Role.AUDITOR)) {
            open.add("c.id IS NOT NULL");
        }
        if (viewer.is(Role.INTAKE)) {
            open.add("c.status IN (org.redress.lifecycle.Status.RECEIVED, org.redress.lifecycle.Status.AWAITING_WRITTEN, "
                + "org.redress.lifecycle.Status.ASSESSMENT)");
        }
        if (viewer.is(Role.DEPARTMENT_HEAD) && viewer.departmentId() != null) {
            parameters.put("myDepartment", viewer.departmentId());
            open.add("c.department.id = :myDepartment");
        }
        if (viewer.is(Role.COMPLIANCE_OFFICER)) {
            open.add("c.circumstances.personalData = TRUE");
        }
        if (viewer.is(Role.SURVEYOR)) {
            open.add("c.answering.surveyDue = TRUE");
        }
        if (viewer.is(Role.QUALITY)) {
            open.add("c.id IN (SELECT capa.caseId FROM Measure capa WHERE capa.caseId = c.id AND capa.type IN "
                + "(org.redress.rules.vocabulary.MeasureType.CORRECTIVE, org.redress.rules.vocabulary.MeasureType.PREVENTIVE))");
        }
        if (!open.isEmpty()) {
            ways.add("(c.confidential = FALSE AND (" + String.join(" OR ", open) + "))");
        }
        if (viewer.is(Role.COMPLIANCE_OFFICER) || viewer.is(Role.AUDITOR)) {
            ways.add("c.confidential = TRUE");
        }
        // Last, because the database asks in this order, and the others it can tell from the case alone.
        // IN, not EXISTS: of that EclipseLink makes SELECT 1, and then writes every value into the text of the statement.
        ways.add("c.id IN (SELECT party.caseId FROM CaseParty party WHERE party.caseId = c.id AND party.personId = :me)");
        // Whom the matter is about learns of it from whoever handles it.
        return new Restriction("(" + String.join(" OR ", ways)
            + ") AND c.id NOT IN (SELECT own.id FROM ComplaintCase own JOIN own.concerns about WHERE about = :me)", parameters);
    }

    /** Whether a person in this relation could take the action in some state. */
    public boolean mayEver(Action action, Viewer viewer, CaseRelation c, CaseStanding standing) {
        return isImpartial(action, viewer, c)
            && Lifecycle.everBy(c.kind(), action).stream().anyMatch(who -> stands(who, viewer, c, standing));
    }

    public boolean may(Transition transition, Viewer viewer, CaseRelation c, CaseStanding standing) {
        return isImpartial(transition.action(), viewer, c)
            && transition.by().stream().anyMatch(who -> stands(who, viewer, c, standing));
    }

    /** Nobody handles, approves, verifies or closes their own matter. */
    public boolean isImpartial(Action action, Viewer viewer, CaseRelation c) {
        return OPEN_TO_ALL_PARTIES.contains(action) || !c.isMatterOf(viewer);
    }

    /** Whether the person may correct what was recorded: the desk while it is theirs, the department, a supervisor. */
    public boolean mayChange(Viewer viewer, CaseRelation c) {
        boolean early = EnumSet.of(Status.RECEIVED, Status.AWAITING_WRITTEN).contains(c.status());
        boolean atDesk = early || c.status() == Status.ASSESSMENT;
        boolean may = atDesk && inRole(Role.INTAKE, viewer, c) || early && viewer.personId().equals(c.recordedById())
            || viewer.personId().equals(c.ownerId()) || viewer.heads(c.departmentId()) || inRole(Role.SUPERVISOR, viewer, c);
        return may && !c.isMatterOf(viewer);
    }

    /** What the person can do to the case now, in the order of the lifecycle. */
    public List<Action> allowed(Viewer viewer, CaseRelation c, CaseStanding standing) {
        return Lifecycle.from(c.kind(), c.status()).stream().filter(t -> may(t, viewer, c, standing)).map(Transition::action)
            .filter(action -> action != Action.POSTPONE || c.hasWishedDate()).distinct().toList();
    }

    private static boolean stands(Who who, Viewer viewer, CaseRelation c, CaseStanding standing) {
        return switch (who) {
            case DESK -> inRole(Role.INTAKE, viewer, c);
            case SUPERVISOR -> inRole(Role.SUPERVISOR, viewer, c);
            case SURVEYOR -> inRole(Role.SURVEYOR, viewer, c);
            case DIRECTOR -> viewer.is(Role.DIRECTOR);
            case RECORDER -> viewer.personId().equals(c.recordedById());
            case DEPARTMENT_HEAD -> viewer.heads(c.departmentId());
            case OWNER -> viewer.personId().equals(c.ownerId());
            case APPROVER_IN_TURN -> approves(viewer, c);
            case MANAGER_REACHED -> standing.isReached();
            case PARTY -> standing.isParty() || viewer.personId().equals(c.ownerId()) || viewer.heads(c.departmentId());
            case COMPLAINANT, SYSTEM -> false;
        };
    }

    private static boolean inRole(Role role, Viewer viewer, CaseRelation c) {
        return viewer.is(role) || c.isConfidential() && viewer.is(Role.COMPLIANCE_OFFICER);
    }

    private static boolean approves(Viewer viewer, CaseRelation c) {
        boolean inTurn = c.approverInTurn() != null && viewer.is(c.approverInTurn());
        return inTurn && !viewer.personId().equals(c.proposedById()) && !viewer.personId().equals(c.ownerId());
    }
}
