package org.redress.worklists;

import static org.redress.rules.vocabulary.Role.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.lifecycle.Status;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Role;

/**
 * The lists of work, by role. Each is a condition on the case alias {@code c}; {@code :me} is the person, {@code :now}
 * the instant, {@code :department} the person's department.
 */
public enum Worklist {
    TO_ACCEPT(EnumSet.of(INTAKE), "c.status = org.redress.lifecycle.Status.RECEIVED"),
    TO_ASSESS(EnumSet.of(INTAKE), "c.status = org.redress.lifecycle.Status.ASSESSMENT AND c.cameBack IS NULL"),
    RETURNED_BY_DEPARTMENTS(EnumSet.of(INTAKE),
        "c.status = org.redress.lifecycle.Status.ASSESSMENT AND c.cameBack = org.redress.cases.CameBack.REFUSED"),
    AWAITING_WRITTEN(EnumSet.of(INTAKE), "c.status = org.redress.lifecycle.Status.AWAITING_WRITTEN"),
    TO_ASSIGN(EnumSet.of(DEPARTMENT_HEAD), "c.status = org.redress.lifecycle.Status.ROUTED AND c.department.id = :department "
        + "AND (c.cameBack IS NULL OR c.cameBack = org.redress.cases.CameBack.DISPUTED)"),
    RETURNED_BY_HANDLERS(EnumSet.of(DEPARTMENT_HEAD), "c.status = org.redress.lifecycle.Status.ROUTED AND c.department.id = :department "
        + "AND c.cameBack = org.redress.cases.CameBack.NOT_RESOLVED"),
    DEPARTMENT_AT_RISK(EnumSet.of(DEPARTMENT_HEAD),
        Conditions.OPEN + " AND c.department.id = :department AND c.standing.nextWarnAt <= :now"),
    MINE(EnumSet.of(HANDLER), Conditions.OPEN + " AND c.owner.id = :me"),
    PLANS_RETURNED(EnumSet.of(HANDLER), "c.status = org.redress.lifecycle.Status.INVESTIGATION AND c.owner.id = :me "
        + "AND c.cameBack = org.redress.cases.CameBack.PLAN_RETURNED"),
    AWAITING_CONFIRMATION(EnumSet.of(HANDLER), "c.status = org.redress.lifecycle.Status.AWAITING_CONFIRMATION AND c.owner.id = :me"),
    MY_MEASURES(EnumSet.of(EMPLOYEE), "c.id IN (SELECT m.caseId FROM Measure m WHERE m.owner.id = :me AND m.state IN "
        + "(org.redress.measures.MeasureState.PLANNED, org.redress.measures.MeasureState.APPROVED, org.redress.measures.MeasureState.IN_PROGRESS))"),
    PLANS_TO_APPROVE(EnumSet.of(COMPLIANCE_OFFICER, SUPERVISOR, DIRECTOR, GENERAL_MANAGER),
        "c.status = org.redress.lifecycle.Status.PLAN_REVIEW AND c.approverInTurn IN :roles"),
    PERSONAL_DATA(EnumSet.of(COMPLIANCE_OFFICER), Conditions.OPEN + " AND (c.circumstances.personalData = TRUE OR c.confidential = TRUE)"),
    AT_RISK(EnumSet.of(SUPERVISOR), Conditions.NOT_CLOSED + " AND c.standing.nextWarnAt <= :now AND c.standing.nextDueAt > :now"),
    LATE(EnumSet.of(SUPERVISOR), Conditions.NOT_CLOSED + " AND c.standing.nextDueAt <= :now"),
    WITHOUT_OWNER(EnumSet.of(SUPERVISOR), "c.status IN (org.redress.lifecycle.Status.ROUTED, "
        + "org.redress.lifecycle.Status.INVESTIGATION) AND c.owner IS NULL"),
    TO_DETERMINE(EnumSet.of(SUPERVISOR), "c.determination.responsibility IS NULL AND c.status IN (org.redress.lifecycle.Status.RESOLVING, "
        + "org.redress.lifecycle.Status.AWAITING_CONFIRMATION, org.redress.lifecycle.Status.RESOLVED)"),
    TO_FILE(EnumSet.of(SUPERVISOR), "c.status = org.redress.lifecycle.Status.RESOLVED"),
    CALLS_DUE(EnumSet.of(SURVEYOR), "c.answering.surveyDue = TRUE"),
    MEASURES_TO_CARRY_OUT(EnumSet.of(QUALITY), "c.id IN (SELECT m.caseId FROM Measure m WHERE m.type IN " + Conditions.CAPA
        + " AND m.state IN (org.redress.measures.MeasureState.PLANNED, org.redress.measures.MeasureState.APPROVED, "
        + "org.redress.measures.MeasureState.IN_PROGRESS))"),
    MEASURES_TO_VERIFY(EnumSet.of(QUALITY), "c.id IN (SELECT m.caseId FROM Measure m WHERE m.type IN " + Conditions.CAPA
        + " AND m.state = org.redress.measures.MeasureState.DONE)"),
    ESCALATED_TO_ME(EnumSet.of(DEPARTMENT_HEAD, SUPERVISOR, DIRECTOR, GENERAL_MANAGER), Conditions.OPEN
        + " AND c.id IN (SELECT a.caseId FROM Addressee a WHERE a.personId = :me AND a.waiting = TRUE)"),
    MAJOR(EnumSet.of(DIRECTOR, GENERAL_MANAGER), Conditions.OPEN + " AND c.grading.grade = org.redress.rules.vocabulary.Grade.MAJOR"),
    RECORDED_BY_ME(EnumSet.of(EMPLOYEE), "c.recordedBy.id = :me");

    private final Set<Role> roles;
    private final String condition;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Worklist(Set<Role> roles, String condition) {
        this.roles = roles;
        this.condition = condition;
    }

    /** By which the API and the addresses of pages name it, such as {@code to-accept}. */
    public String word() {
        return word;
    }

    String condition() {
        return condition;
    }

    public boolean isFor(Viewer viewer) {
        return roles.stream().anyMatch(viewer::is);
    }

    public static Optional<Worklist> of(String word) {
        return Arrays.stream(values()).filter(w -> w.word.equals(word)).findFirst();
    }

    /** Whether others may have it too, when there is something in it: a deputy is escalated to as well. */
    boolean isPersonal() {
        return this == ESCALATED_TO_ME;
    }

    /** In the order in which the roles work. */
    public static List<Worklist> of(Viewer viewer) {
        return Arrays.stream(values()).filter(w -> w.isFor(viewer)).toList();
    }

    /** What several lists share. */
    private static final class Conditions {
        /** Named one by one, because no index finds what is not closed. */
        static final String OPEN = "c.status IN " + Arrays.stream(Status.values()).filter(Status::isOpen)
            .map(status -> Status.class.getName() + "." + status).collect(Collectors.joining(", ", "(", ")"));

        /** Where the due time finds the cases: a closed one has hardly ever any. */
        static final String NOT_CLOSED = "c.status <> org.redress.lifecycle.Status.CLOSED";
        static final String CAPA = "(org.redress.rules.vocabulary.MeasureType.CORRECTIVE, org.redress.rules.vocabulary.MeasureType.PREVENTIVE)";
    }
}
