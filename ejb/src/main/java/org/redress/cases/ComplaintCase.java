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
import org.redress.journal.ChainEnd;
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
import org.redress.rules.vocabulary.Fault;
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

    @Embedded
    private Receipt receipt;

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

    @Embedded
    private GivenGrade grading = new GivenGrade();

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

    @Embedded
    private Determination determination;

    @Embedded
    private Answering answering = new Answering();

    @Embedded
    private Ending ending;

    @Embedded
    private Standing standing = new Standing(null, null, null, null, Urgency.of(null, Grade.IMPORTANT, 0, 0));

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "case_concern", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "person_id", nullable = false)
    private Set<Long> concerns = new HashSet<>();

    @Embedded
    private ChainEnd chainEnd;

    protected ComplaintCase() {
    }

    /** A case as it was told; it is not in the journal until {@link #recorded} was said. */
    public ComplaintCase(CaseNumber number, String accessCode, CaseForm said, Instant receivedAt, Instant recordedAt,
        Person recordedBy, Set<Long> concerns) {
        this.number = number.toString();
        this.accessCode = accessCode;
        this.receipt = new Receipt(receivedAt, recordedAt);
        this.chainEnd = new ChainEnd(recordedAt);
        this.recordedBy = recordedBy;
        this.status = Status.RECEIVED;
        take(said, concerns);
    }

    private void take(CaseForm said, Set<Long> concerned) {
        kind = said.kind();
        receipt.take(said);
        confidential = Boolean.TRUE.equals(said.confidential());
        matter = new Matter(said);
        complainant = new Complainant(said.complainantOrUnknown());
        circumstances = new Circumstances(said.circumstancesOrNone());
        concerns.clear();
        concerns.addAll(concerned);
    }

    // ---- What is said of it ------------------------------------------------------------------------------------

    public void recorded(Pen pen) {
        pen.write(EventType.RECORDED, Map.of("kind", kind, "channel", receipt.channel(), "receivedAt", receipt.receivedAt().toString()));
    }

    public void changed(CaseForm said, Set<Long> concerned, Set<String> fields, Pen pen) {
        take(said, concerned);
        pen.write(EventType.CHANGED, Map.of("fields", fields));
    }

    /** Takes the grade and priority that the rules gave, or that an override keeps. */
    public void graded(Grade given, int rank, boolean triage, String release, Set<String> rules, Pen pen) {
        boolean first = journalSeq() <= 1;
        boolean news = first || !grading.says(given, triage);
        Grade before = grading.grade();
        grading.take(given, rank, triage);
        if (news) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("grade", given);
            if (!first) {
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
        receipt.written();
        move(Action.WRITTEN_RECEIVED, Status.RECEIVED, pen, Map.of());
    }

    public void decline(int copies, Pen pen) {
        end(Action.DECLINE, Outcome.UNFOUNDED, pen, copied(copies));
    }

    public void answerOnSpot(int copies, Pen pen) {
        end(Action.ANSWER, Outcome.ANSWERED_ON_SPOT, pen, copied(copies));
    }

    /** Read and kept, and nobody is answered. */
    public void file(String withoutReplyBecause, Pen pen) {
        end(Action.ANSWER, Outcome.ANSWERED_ON_SPOT, pen, Map.of("noReplyNeeded", withoutReplyBecause));
    }

    /** That others got it too. Who they are stands on the message: what is sealed can never be erased. */
    private static Map<String, Object> copied(int copies) {
        return copies == 0 ? Map.of() : Map.of("copies", copies);
    }

    public void mergeInto(ComplaintCase survivor, Pen pen) {
        ending = new Ending(Outcome.MERGED, pen.at(), ending().lessons(), survivor.id);
        close(Action.MERGE, pen, Map.of("into", survivor.number));
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

    /**
     * @param hours  working hours from received to now, kept from the first reply on
     * @param copies to how many it went beside the complainant
     */
    public void reply(Instant mayBeSilentUntil, BigDecimal hours, int copies, Pen pen) {
        answering.told(pen.at(), hours);
        answering.awaitWordUntil(mayBeSilentUntil);
        Map<String, Object> data = new LinkedHashMap<>(copied(copies));
        data.put("round", answering.rounds());
        move(Action.REPLY, Status.AWAITING_CONFIRMATION, pen, data);
    }

    /** The decision was told to the complainant; the first time counts. */
    public void replied(Instant at, BigDecimal hours) {
        answering.told(at, hours);
    }

    /** The complainant said something: their silence does not end the case any more, a person has to. */
    public void heardOfComplainant() {
        answering.waitNoMore();
    }

    /** What we wrote did not reach the complainant, so their silence says nothing. */
    public void reachedNobody() {
        answering.waitNoMore();
    }

    public void confirm(String evidence, Pen pen) {
        answering.confirmed(pen.at());
        move(Action.CONFIRM, Status.RESOLVED, pen, Map.of("evidence", evidence));
    }

    /** The complainant does not accept the answer: a second dispatch. */
    public void dispute(String reason, Pen pen) {
        answering.disputed();
        owner = null;
        move(Action.DISPUTE, Status.ROUTED, pen, Map.of("reason", reason, "round", answering.rounds()));
        cameBack = CameBack.DISPUTED;
    }

    public void lapse(Pen pen) {
        end(Action.LAPSE, Outcome.UNCONFIRMED, pen, Map.of());
    }

    public void survey(SurveyResult result, Pen pen) {
        answering.asked(result);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reached", result.reached());
        if (result.score() != null) {
            data.put("score", result.score());
        }
        move(Action.SURVEY, status, pen, data);
    }

    public void close(String learned, Pen pen) {
        ending = new Ending(Outcome.RESOLVED, pen.at(), learned, ending().mergedIntoId());
        close(Action.CLOSE, pen, learned == null ? Map.of() : Map.of("lessons", learned));
    }

    /** @param handledBy the department that takes it up again */
    public void reopen(String reason, Department handledBy, Pen pen) {
        department = handledBy;
        ending = ending().undone();
        answering.takenUpAgain();
        move(Action.REOPEN, Status.INVESTIGATION, pen, Map.of("reason", reason, "round", answering.rounds()));
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
        Grade before = grading.grade();
        grading.override(given);
        move(Action.OVERRIDE_GRADE, status, pen, Map.of("grade", given, "before", before, "reason", reason));
    }

    /** The rules lift the grade because of what happened to the case, not of what it is about. */
    public void liftGrade(Grade given, String release, List<String> rules, Pen pen) {
        pen.write(EventType.GRADED, Map.of("grade", given, "before", grading.grade(), "release", release, "rules", rules));
        grading.lift(given);
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
    public void inform(int copies, Pen pen) {
        move(Action.INFORM, status, pen, copied(copies));
    }

    public void stand(Standing now) {
        standing = now;
    }

    /** What the case says now, as it could be said anew. */
    public CaseForm said() {
        return new CaseForm(kind, receipt.channel(), receipt.form(), receipt.language(), receipt.receivedAt().atOffset(ZoneOffset.UTC), matter.category(),
            matter.title(), matter.description(), matter.remedySought(), matter.occurredOn(), matter.product(),
            matter.project(), matter.city(), confidential, receipt.externalReference(), complainant().form(), circumstances.form(),
            null);
    }

    // ---- Moving ------------------------------------------------------------------------------------------------

    private void end(Action action, Outcome how, Pen pen, Map<String, ?> data) {
        ending = new Ending(how, pen.at(), ending().lessons(), ending().mergedIntoId());
        close(action, pen, data);
    }

    private void close(Action action, Pen pen, Map<String, ?> data) {
        answering.waitNoMore();
        approverInTurn = null;
        move(action, Status.CLOSED, pen, data);
    }

    /** The only way from one state to another. */
    private void move(Action action, Status to, Pen pen, Map<String, ?> data) {
        if (!Lifecycle.permits(kind, status, action, to)) {
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
        if (replied != null) {
            answering.told(replied, hours);
        }
        if (closed != null) {
            ending = new Ending(how, closed, null, null);
            status = Status.CLOSED;
        } else if (replied != null) {
            answering.awaitWordUntil(silence);
            status = Status.AWAITING_CONFIRMATION;
        } else if (handledBy != null) {
            status = Status.ROUTED;
        }
        pen.write(EventType.IMPORTED, Map.of("kind", kind, "channel", receipt.channel(), "receivedAt", receipt.receivedAt().toString(), "status",
            status));
    }

    @Override
    public void advance(long seq, String hash, Instant at, EventType type) {
        chainEnd.advance(seq, hash, at, type);
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
        return chainEnd.journalSeq();
    }

    @Override
    public String journalHash() {
        return chainEnd.journalHash();
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

    @Override
    public Kind kind() {
        return kind;
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

    /** Null until the investigation determined something. */
    public Determination determination() {
        return determination == null || determination.responsibility() == null ? null : determination;
    }

    public Standing standing() {
        return standing;
    }

    public Set<Long> concerns() {
        return Set.copyOf(concerns);
    }

    public Receipt receipt() {
        return receipt;
    }

    public GivenGrade grading() {
        return grading;
    }

    public Answering answering() {
        return answering;
    }

    public Ending ending() {
        // Persistence has no object where nothing is known.
        return ending == null ? Ending.NONE : ending;
    }

    public ChainEnd chainEnd() {
        return chainEnd;
    }
}
