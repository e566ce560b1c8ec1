package org.redress.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.redress.calendars.LedgerLine;
import org.redress.cases.CameBack;
import org.redress.cases.CircumstancesForm;
import org.redress.cases.ComplainantForm;
import org.redress.cases.MoneyForm;
import org.redress.deadlines.DeadlineState;
import org.redress.lifecycle.Outcome;
import org.redress.lifecycle.Status;
import org.redress.plans.ApprovalState;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A case as one person sees it: the JSON of the API and what the case page shows.
 *
 * @param accessCode     by which the complainant follows the case; only for whoever recorded it
 * @param department     code; {@code departmentName} is for people
 * @param owner          user name; {@code ownerName} is for people
 * @param allowedActions what the viewer can do now, by the words of the API, the usual next thing first
 */
@JsonPropertyOrder({"number", "accessCode"})
public record CaseView(
    String number,
    @JsonInclude(JsonInclude.Include.NON_NULL) String accessCode,
    Kind kind,
    Channel channel,
    Form form,
    String language,
    Instant receivedAt,
    Instant recordedAt,
    String category,
    String title,
    String description,
    String remedySought,
    LocalDate occurredOn,
    String product,
    String project,
    String city,
    boolean confidential,
    String externalReference,
    ComplainantForm complainant,
    CircumstancesForm circumstances,
    Status status,
    CameBack cameBack,
    Grade grade,
    boolean gradeOverridden,
    boolean needsTriage,
    List<GradeReason> gradeReasons,
    List<Circumstance> suggestions,
    int priority,
    List<GradeReason> priorityReasons,
    String department,
    String departmentName,
    String suggestedDepartment,
    String owner,
    String ownerName,
    int escalationLevel,
    LocalDate desiredDate,
    List<DeadlineView> deadlines,
    BigDecimal responseHours,
    Instant repliedAt,
    Instant resolvedAt,
    Instant closedAt,
    Outcome outcome,
    String mergedInto,
    String lessons,
    int rounds,
    DeterminationView determination,
    List<PlanView> plans,
    List<MeasureType> requiredMeasures,
    List<EscalationView> escalations,
    SurveyView survey,
    List<String> concerns,
    String createdBy,
    long version,
    List<String> allowedActions) {

    /** A rule that fired; {@code won} where the grade, or the priority, is its. */
    public record GradeReason(String rule, String release, String message, Map<String, Object> facts, boolean won) {
    }

    /**
     * @param dueAt       of a clock that stands still: when it would fall due if it went on now
     * @param usedPercent how much of the time is used now, or was when the clock ended
     * @param hours       as the rules gave them, counted as {@code countedIn} says
     * @param release     of the rules that gave the time
     * @param calendar    in which it counts now
     * @param wishedAt    a moment that a person set, or null
     * @param ledger      what counted and what did not, where that was asked for
     */
    public record DeadlineView(Step step, Instant startedAt, Instant warnAt, Instant dueAt, DeadlineState state, Instant metAt,
        int usedPercent, BigDecimal hours, CountedIn countedIn, String release, String calendar, long calendarVersion, Instant wishedAt,
        long usedSeconds, long allowanceSeconds, @JsonInclude(JsonInclude.Include.NON_NULL) List<LedgerLine> ledger) {
    }

    public record DeterminationView(Responsibility responsibility, String cause, boolean serviceCentreAtFault) {
    }

    public record PlanView(int round, String plan, MoneyForm compensation, String proposedBy, Instant proposedAt,
        List<ApprovalView> approvals) {
    }

    public record ApprovalView(Role role, ApprovalState state, String by, Instant at, String advice) {
    }

    /**
     * @param event       what happened to the case; null where a person escalated it
     * @param step        whose clock it was, or null
     * @param rules       ids of the rules that said so
     * @param told        whom it is addressed to, and in whose place
     * @param silentUntil by when an instruction is due; null where nobody waits for one any more
     */
    public record EscalationView(EscalationLevel level, String reason, String raisedBy, Instant at, List<String> addressees,
        String acknowledgedBy, Instant acknowledgedAt, String instruction, EscalationEvent event, Step step, List<String> rules,
        String release, List<ToldView> told, Instant silentUntil) {
    }

    /**
     * @param inPlaceOf whose deputy they are in this, or null
     * @param away      they read it when they are back
     */
    public record ToldView(String userName, String inPlaceOf, boolean away) {
    }

    public record SurveyView(Integer score, String comment, boolean reached, Instant at) {
    }
}
