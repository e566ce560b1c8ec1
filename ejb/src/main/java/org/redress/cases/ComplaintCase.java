package org.redress.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.access.CaseRelation;
import org.redress.journal.EventType;
import org.redress.journal.JournalHead;
import org.redress.journal.Pen;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Lifecycle;
import org.redress.lifecycle.Outcome;
import org.redress.lifecycle.Status;
import org.redress.people.Department;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Form;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Responsibility;
import org.redress.rules.vocabulary.Role;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One matter raised by one complainant.
 *
 * <p>It is received, accepted and assessed by the desk, routed to a department, assigned to a handler who investigates
 * and proposes a plan; others approve the plan; the handler carries it out and replies; the complainant confirms, or
 * disputes and it goes round again; it is closed and filed. {@link Lifecycle} is the table of all that. Every verb below
 * moves the case and writes its journal in the same breath; nothing else changes a case.
 */
@Entity
@Table(name = "complaint_case")
public class ComplaintCase implements CaseRelation, JournalHead {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_case_seq")
    @SequenceGenerator(name = "complaint_case_seq", sequenceName = "complaint_case_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "number", nullable = false)
    private String number;

    @Column(name = "access_code", nullable = false)
    private String accessCode;

    @Column(name = "kind", nullable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "channel", nullable = false)
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "form", nullable = false)
    @Enumerated(EnumType.STRING)
    private Form form;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "external_reference")
    private String externalReference;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recorded_by_id")
    private Person recordedBy;

    @Embedded
    private Matter matter;

    @Embedded
    private Complainant complainant;

    @Embedded
    private Circumstances circumstances;

    @Column(name = "confidential", nullable = false)
    private boolean confidential;

    @Column(name = "status", nullable = false)
    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "came_back")
    @Enumerated(EnumType.STRING)
    private CameBack cameBack;

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "grade", nullable = false)
    @Enumerated(EnumType.STRING)
    private Grade grade = Grade.IMPORTANT;

    /** A person gave the grade; rules do not change it any more. */
    @Column(name = "grade_overridden", nullable = false)
    private boolean gradeOverridden;

    /** The rules could not decide; a person must look. */
    @Column(name = "needs_triage", nullable = false)
    private boolean needsTriage;

    @Column(name = "priority", nullable = false)
    private int priority;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "department_id")
    private Department department;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Column(name = "approver_in_turn")
    @Enumerated(EnumType.STRING)
    private Role approverInTurn;

    @Column(name = "proposed_by_id")
    private Long proposedById;

    @Column(name = "escalation_level", nullable = false)
    private int escalationLevel;

    @Column(name = "desired_date")
    private LocalDate desiredDate;

    @Column(name = "rounds", nullable = false)
    private int rounds = 1;

    @Column(name = "disputes", nullable = false)
    private int disputes;

    @Embedded
    private Determination determination;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "response_hours")
    private BigDecimal responseHours;

    /** Until when the complainant may keep silent after a reply. */
    @Column(name = "silent_until")
    private Instant silentUntil;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "lessons")
    private String lessons;

    @Embedded
    private SurveyResult survey;

    /** A call to the complainant is due: resolved and not asked yet. */
    @Column(name = "survey_due", nullable = false)
    private boolean surveyDue;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @Embedded
    private Standing standing = new Standing(null, null, null, null, Urgency.of(null, Grade.IMPORTANT, 0, 0));

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "case_concern", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "person_id", nullable = false)
    private Set<Long> concerns = new HashSet<>();

    @Column(name = "journal_seq", nullable = false)
    private long journalSeq;

    @Column(name = "journal_hash")
    private String journalHash;

    @Column(name = "last_event", nullable = false)
    @Enumerated(EnumType.STRING)
    private EventType lastEvent = EventType.RECORDED;

    @Column(name = "last_event_at", nullable = false)
    private Instant lastEventAt;

    protected ComplaintCase() {
    }

    /** A case as it was told; it is not in the journal until {@link #recorded} was said. */
    public ComplaintCase(CaseNumber number, String accessCode, CaseForm said, Instant receivedAt, Instant recordedAt,
        Person recordedBy, Set<Long> concerns) {
        this.number = number.toString();
        this.accessCode = accessCode;
        this.receivedAt = receivedAt;
        this.recordedAt = recordedAt;
        this.lastEventAt = recordedAt;
        this.recordedBy = recordedBy;
        this.status = Status.RECEIVED;
        take(said, concerns);
    }

    private void take(CaseForm said, Set<Long> concerned) {
        kind = said.kind();
        channel = said.channel();
        form = said.form() == null ? usualForm(said.channel()) : said.form();
        language = said.language() == null || said.language().isBlank() ? "en" : said.language();
        externalReference = Texts.orNull(said.externalReference());
        confidential = Boolean.TRUE.equals(said.confidential());
        matter = new Matter(said);
        complainant = new Complainant(said.complainantOrUnknown());
        circumstances = new Circumstances(said.circumstancesOrNone());
        concerns.clear();
        concerns.addAll(concerned);
    }

    private static Form usualForm(Channel channel) {
        return channel == Channel.PHONE || channel == Channel.IN_PERSON ? Form.ORAL : Form.WRITTEN;
    }

    // ---- What is said of it ------------------------------------------------------------------------------------

    public void recorded(Pen pen) {
        pen.write(EventType.RECORDED, Map.of("kind", kind, "channel", channel, "receivedAt", receivedAt.toString()));
    }

    public void changed(CaseForm said, Set<Long> concerned, Set<String> fields, Pen pen) {
        take(said, concerned);
        pen.write(EventType.CHANGED, Map.of("fields", fields));
    }

    /** Takes the grade and priority that the rules gave, or that an override keeps. */
    public void graded(Grade given, int rank, boolean triage, String release, Set<String> rules, Pen pen) {
        boolean news = given != grade || triage != needsTriage || journalSeq <= 1;
        Grade before = grade;
        grade = given;
        priority = rank;
        needsTriage = triage;
        if (news) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("grade", given);
            if (journalSeq > 1) {
                data.put("before", before);
            }
            data.put("release", release);
            data.put("rules", rules);
            pen.write(EventType.GRADED, data);
        }
    }

    // ---- The desk ----------------------------------------------------------------------------------------------

    public void accept(Pen pen) {
        move(Action.ACCEPT, Status.ASSESSMENT, pen, Map.of());
    }

    public void awaitWritten(Pen pen) {
        move(Action.AWAIT_WRITTEN, Status.AWAITING_WRITTEN, pen, Map.of());
    }

    public void takeWritten(Pen pen) {
        form = Form.WRITTEN;
        move(Action.WRITTEN_RECEIVED, Status.RECEIVED, pen, Map.of());
    }

    public void decline(Pen pen) {
        end(Action.DECLINE, Outcome.UNFOUNDED, pen, Map.of());
    }

    public void answerOnSpot(String withoutReplyBecause, Pen pen) {
        end(Action.ANSWER, Outcome.ANSWERED_ON_SPOT, pen,
            withoutReplyBecause == null ? Map.of() : Map.of("noReplyNeeded", withoutReplyBecause));
    }

    public void mergeInto(ComplaintCase survivor, Pen pen) {
        mergedIntoId = survivor.id;
        end(Action.MERGE, Outcome.MERGED, pen, Map.of("into", survivor.number));
    }

    public void withdraw(String reason, Pen pen) {
        end(Action.WITHDRAW, Outcome.WITHDRAWN, pen, Map.of("reason", reason));
    }

    public void route(Department to, Pen pen) {
        department = to;
        move(Action.ROUTE, Status.ROUTED, pen, Map.of("department", to.code()));
    }

    // ---- The department ----------------------------------------------------------------------------------------

    public void refuse(String reason, Pen pen) {
        String by = department.code();
        department = null;
        move(Action.REFUSE, Status.ASSESSMENT, pen, Map.of("reason", reason, "department", by));
        cameBack = CameBack.REFUSED;
    }

    public void assign(Person handler, Pen pen) {
        owner = handler;
        move(Action.ASSIGN, Status.INVESTIGATION, pen, Map.of("handler", handler.userName()));
    }

    public void cannotResolve(String reason, Pen pen) {
        owner = null;
        move(Action.CANNOT_RESOLVE, Status.ROUTED, pen, Map.of("reason", reason));
        cameBack = CameBack.NOT_RESOLVED;
    }

    public void determine(Determination found, Pen pen) {
        determination = found;
        circumstances.fault(found.responsibility() == Responsibility.COMPANY ? Fault.YES : Fault.NO);
        move(Action.DETERMINE, status, pen, Map.of("responsibility", found.responsibility(), "cause", found.cause(),
            "serviceCentreAtFault", found.serviceCentreAtFault()));
    }

    // ---- The plan ----------------------------------------------------------------------------------------------

    /** @param first the role that approves first, or null where the plan needs no approval */
    public void propose(Viewer by, Role first, Map<String, ?> plan, Pen pen) {
        proposedById = by.personId();
        approverInTurn = first;
        move(Action.PROPOSE, first == null ? Status.RESOLVING : Status.PLAN_REVIEW, pen, plan);
    }

    /** @param next the role that approves next, or null where this was the last */
    public void approve(Role as, Role next, String advice, Pen pen) {
        approverInTurn = next;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("as", as);
        if (advice != null) {
            data.put("advice", advice);
        }
        move(Action.APPROVE, next == null ? Status.RESOLVING : Status.PLAN_REVIEW, pen, data);
    }

    public void returnPlan(Role as, String advice, Pen pen) {
        approverInTurn = null;
        move(Action.RETURN, Status.INVESTIGATION, pen, Map.of("as", as, "advice", advice));
        cameBack = CameBack.PLAN_RETURNED;
    }

    // ---- The answer --------------------------------------------------------------------------------------------

    public void record(String particulars, Pen pen) {
        move(Action.RECORD, status, pen, Map.of("particulars", particulars));
    }

    /** @param hours working hours from received to now, kept from the first reply on */
    public void reply(Instant mayBeSilentUntil, BigDecimal hours, Pen pen) {
        replied(pen.at(), hours);
        silentUntil = mayBeSilentUntil;
        move(Action.REPLY, Status.AWAITING_CONFIRMATION, pen, Map.of("round", rounds));
    }

    /** The decision was told to the complainant; the first time counts. */
    public void replied(Instant at, BigDecimal hours) {
        if (repliedAt == null) {
            repliedAt = at;
            responseHours = hours;
        }
    }

    /** The complainant said something: their silence does not end the case any more, a person has to. */
    public void heardOfComplainant() {
        silentUntil = null;
    }

    public void confirm(String evidence, Pen pen) {
        silentUntil = null;
        resolvedAt = pen.at();
        surveyDue = true;
        move(Action.CONFIRM, Status.RESOLVED, pen, Map.of("evidence", evidence));
    }

    /** The complainant does not accept the answer: a second dispatch. */
    public void dispute(String reason, Pen pen) {
        silentUntil = null;
        resolvedAt = null;
        survey = null;
        surveyDue = false;
        owner = null;
        rounds++;
        disputes++;
        move(Action.DISPUTE, Status.ROUTED, pen, Map.of("reason", reason, "round", rounds));
        cameBack = CameBack.DISPUTED;
    }

    public void lapse(Pen pen) {
        end(Action.LAPSE, Outcome.UNCONFIRMED, pen, Map.of());
    }

    public void survey(SurveyResult result, Pen pen) {
        survey = result;
        surveyDue = false;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reached", result.reached());
        if (result.score() != null) {
            data.put("score", result.score());
        }
        move(Action.SURVEY, status, pen, data);
    }

    public void close(String learned, Pen pen) {
        lessons = learned;
        end(Action.CLOSE, Outcome.RESOLVED, pen, learned == null ? Map.of() : Map.of("lessons", learned));
    }

    /** @param handledBy the department that takes it up again */
    public void reopen(String reason, Department handledBy, Pen pen) {
        department = handledBy;
        outcome = null;
        closedAt = null;
        resolvedAt = null;
        mergedIntoId = null;
        surveyDue = false;
        rounds++;
        move(Action.REOPEN, Status.INVESTIGATION, pen, Map.of("reason", reason, "round", rounds));
    }

    // ---- Attention ---------------------------------------------------------------------------------------------

    public void escalateByHand(int level, String reason, Pen pen) {
        move(Action.ESCALATE, status, pen, Map.of("level", level, "reason", reason));
    }

    public void liftTo(int level) {
        escalationLevel = Math.max(escalationLevel, level);
    }

    public void acknowledgeEscalation(String instruction, Pen pen) {
        move(Action.ACKNOWLEDGE_ESCALATION, status, pen, Map.of("instruction", instruction));
    }

    public void overrideGrade(Grade given, String reason, Pen pen) {
        Grade before = grade;
        grade = given;
        gradeOverridden = true;
        needsTriage = false;
        move(Action.OVERRIDE_GRADE, status, pen, Map.of("grade", given, "before", before, "reason", reason));
    }

    /** The rules lift the grade because of what happened to the case, not of what it is about. */
    public void liftGrade(Grade given, String release, List<String> rules, Pen pen) {
        pen.write(EventType.GRADED, Map.of("grade", given, "before", grade, "release", release, "rules", rules));
        grade = given;
        gradeOverridden = true;
    }

    public void urge(String message, Pen pen) {
        move(Action.URGE, status, pen, message == null ? Map.of() : Map.of("message", message));
    }

    public void wish(LocalDate date) {
        desiredDate = date;
    }

    @Override
    public boolean hasWishedDate() {
        return desiredDate != null;
    }

    public void postpone(LocalDate later, String reason, Pen pen) {
        move(Action.POSTPONE, status, pen, Map.of("desiredDate", later, "before", desiredDate, "reason", reason));
        desiredDate = later;
    }

    /** The complainant is told how far it is; that answers nothing. */
    public void inform(Pen pen) {
        move(Action.INFORM, status, pen, Map.of());
    }

    public void stand(Standing now) {
        standing = now;
    }

    /** What the case says now, as it could be said anew. */
    public CaseForm said() {
        return new CaseForm(kind, channel, form, language, receivedAt.atOffset(ZoneOffset.UTC), matter.category(),
            matter.title(), matter.description(), matter.remedySought(), matter.occurredOn(), matter.product(),
            matter.project(), matter.city(), confidential, externalReference, complainant().form(), circumstances.form(),
            null);
    }

    // ---- Moving ------------------------------------------------------------------------------------------------

    private void end(Action action, Outcome how, Pen pen, Map<String, ?> data) {
        outcome = how;
        closedAt = pen.at();
        silentUntil = null;
        approverInTurn = null;
        move(action, Status.CLOSED, pen, data);
    }

    /** The only way from one state to another. */
    private void move(Action action, Status to, Pen pen, Map<String, ?> data) {
        if (!Lifecycle.permits(status, action, to)) {
            throw new IllegalStateException("Case " + number + " is " + status + " and cannot go to " + to + " by "
                + action + ". Lifecycle.TABLE says what can happen.");
        }
        Map<String, Object> all = new LinkedHashMap<>(data);
        if (to != status) {
            cameBack = null;
            all.put("from", status);
            all.put("to", to);
        }
        status = to;
        pen.write(EventType.valueOf(action.name()), all);
    }

    /**
     * Takes over a past that happened elsewhere; only an import does this, before anything is in the journal.
     *
     * @param silence until when the complainant of an answered, open case may keep silent
     */
    public void takeOver(Department handledBy, Instant replied, BigDecimal hours, Instant silence, Instant closed, Outcome how, Pen pen) {
        department = handledBy;
        repliedAt = replied;
        responseHours = hours;
        if (closed != null) {
            closedAt = closed;
            outcome = how;
            status = Status.CLOSED;
        } else if (replied != null) {
            silentUntil = silence;
            status = Status.AWAITING_CONFIRMATION;
        } else if (handledBy != null) {
            status = Status.ROUTED;
        }
        pen.write(EventType.IMPORTED, Map.of("kind", kind, "channel", channel, "receivedAt", receivedAt.toString(), "status", status));
    }

    @Override
    public void advance(long seq, String hash, Instant at, EventType type) {
        journalSeq = seq;
        journalHash = hash;
        lastEventAt = at;
        lastEvent = type;
    }

    // ---- Questions ---------------------------------------------------------------------------------------------

    @Override
    public boolean isMatterOf(Viewer viewer) {
        return concerns.contains(viewer.personId())
            || viewer.email() != null && viewer.email().equalsIgnoreCase(complainant().email());
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public long journalSeq() {
        return journalSeq;
    }

    @Override
    public String journalHash() {
        return journalHash;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public boolean isConfidential() {
        return confidential;
    }

    @Override
    public Long departmentId() {
        return department == null ? null : department.id();
    }

    @Override
    public Long ownerId() {
        return owner == null ? null : owner.id();
    }

    @Override
    public Long recordedById() {
        return recordedBy == null ? null : recordedBy.id();
    }

    @Override
    public Role approverInTurn() {
        return approverInTurn;
    }

    @Override
    public Long proposedById() {
        return proposedById;
    }

    public long version() {
        return version;
    }

    public String accessCode() {
        return accessCode;
    }

    public Kind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public Form form() {
        return form;
    }

    public String language() {
        return language;
    }

    public String externalReference() {
        return externalReference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Person recordedBy() {
        return recordedBy;
    }

    public Matter matter() {
        return matter;
    }

    public Complainant complainant() {
        // Persistence has no object where nothing is known.
        return complainant == null ? new Complainant(ComplainantForm.UNKNOWN) : complainant;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public CameBack cameBack() {
        return cameBack;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Grade grade() {
        return grade;
    }

    public boolean isGradeOverridden() {
        return gradeOverridden;
    }

    public boolean needsTriage() {
        return needsTriage;
    }

    public int priority() {
        return priority;
    }

    public Department department() {
        return department;
    }

    public Person owner() {
        return owner;
    }

    public int escalationLevel() {
        return escalationLevel;
    }

    public LocalDate desiredDate() {
        return desiredDate;
    }

    public int rounds() {
        return rounds;
    }

    public int disputes() {
        return disputes;
    }

    /** Null until the investigation determined something. */
    public Determination determination() {
        return determination == null || determination.responsibility() == null ? null : determination;
    }

    public Instant repliedAt() {
        return repliedAt;
    }

    public BigDecimal responseHours() {
        return responseHours;
    }

    public Instant silentUntil() {
        return silentUntil;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String lessons() {
        return lessons;
    }

    /** Null until somebody asked. */
    public SurveyResult survey() {
        return survey == null || survey.at() == null ? null : survey;
    }

    public Long mergedIntoId() {
        return mergedIntoId;
    }

    public Standing standing() {
        return standing;
    }

    public Set<Long> concerns() {
        return Set.copyOf(concerns);
    }

    public EventType lastEvent() {
        return lastEvent;
    }

    public Instant lastEventAt() {
        return lastEventAt;
    }
}
