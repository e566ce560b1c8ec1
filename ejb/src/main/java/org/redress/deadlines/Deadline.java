package org.redress.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.Countdown;
import org.redress.calendars.Counting;
import org.redress.calendars.LedgerLine;
import org.redress.calendars.PauseReason;
import org.redress.calendars.WorkingCalendar;
import org.redress.rules.vocabulary.Step;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * The clock of one step of one case: it starts, may pause, and is met, breached or cancelled; a dispute or a reopening can
 * make it go on. Its due time is derived from its start, what it was given, its calendars and its pauses, and never moved
 * by hand, so that a pause, a regrade or a new department can neither lose nor count time twice. {@link #nextActionAt} is
 * what the sweep looks for.
 */
@Entity
@Table(name = "deadline")
public class Deadline {

    /** After a breach, one level up for every so much without progress. */
    static final Duration STILL_LATE_EVERY = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_seq")
    @SequenceGenerator(name = "deadline_seq", sequenceName = "deadline_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id", nullable = false)
    private Long caseId;

    @Column(name = "step", nullable = false)
    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "state", nullable = false)
    @Enumerated(EnumType.STRING)
    private DeadlineState state = DeadlineState.RUNNING;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Embedded
    private Allotment given;

    @Embedded
    private Course course;

    /** Goes up whenever the due time is derived anew from another target; events are unique per revision. */
    @Column(name = "revision", nullable = false)
    private int revision = 1;

    @Column(name = "warn_at", nullable = false)
    private Instant warnAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "met_at")
    private Instant metAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    /** When it was found late; that stays, whatever time it is given later. */
    @Column(name = "breached_at")
    private Instant breachedAt;

    @Column(name = "next_action_at")
    private Instant nextActionAt;

    @Column(name = "next_action")
    @Enumerated(EnumType.STRING)
    private DueWork nextAction;

    @Column(name = "escalation_id")
    private Long escalationId;

    protected Deadline() {
    }

    Deadline(Long caseId, Step step, Instant startedAt, Allotment given, WorkingCalendar calendar) {
        this.caseId = caseId;
        this.step = step;
        this.startedAt = startedAt;
        this.given = given;
        this.course = new Course(calendar);
        derive(Counting.in(calendar));
        nextAction(DueWork.WARN, warnAt);
    }

    /** Says for which escalation the acknowledgement is awaited. */
    Deadline forEscalation(Long escalation) {
        escalationId = escalation;
        return this;
    }

    // ---- Deriving ----------------------------------------------------------------------------------------------

    Counting counting(CalendarBook calendars) {
        return course.counting(calendars);
    }

    public Countdown countdown(Counting counting) {
        return new Countdown(given.target(), counting, startedAt, course.pauses(), given.wishedAt());
    }

    private void derive(Counting counting) {
        Countdown countdown = countdown(counting);
        dueAt = countdown.dueAt();
        warnAt = countdown.warnAt(given.warnPercent());
    }

    /** Other time from the rules: what was used stays used, the clock does not start anew. */
    void retarget(Allotment other, Counting counting) {
        if (state.isOpen() && !given.isSameTime(other)) {
            given = given.retargeted(other);
            deriveAgain(counting);
        }
    }

    /** A wish shortens; one beyond the rules' time changes nothing. */
    void wish(Instant at, Counting counting) {
        given = given.wished(at);
        deriveAgain(counting);
    }

    /** From this moment on the rest of its time is counted in another department's calendar. */
    void countIn(WorkingCalendar other, Instant at, CalendarBook calendars) {
        if (state.isOpen() && !course.calendar().equals(other.name())) {
            course.countIn(other, startedAt, at);
            deriveAgain(counting(calendars));
        }
    }

    /** Counts anew in an edited calendar; what ran out stays so, even if there would have been time. */
    void recount(WorkingCalendar edited, CalendarBook calendars) {
        course.recount(edited);
        deriveAgain(counting(calendars));
    }

    private void deriveAgain(Counting counting) {
        revision++;
        derive(counting);
        if (state == DeadlineState.RUNNING) {
            nextAction(DueWork.WARN, warnAt);
        }
        // A clock that ran out stays so, even when a new target would have given more time.
    }

    // ---- Living ------------------------------------------------------------------------------------------------

    /** A clock that ran out stands still, too, but stays late. */
    void pause(Instant at, PauseReason reason) {
        if (state == DeadlineState.RUNNING || state == DeadlineState.BREACHED) {
            course.standStill(at, null, reason);
        }
        if (state == DeadlineState.RUNNING) {
            state = DeadlineState.PAUSED;
            nextAction(null, null);
        }
    }

    void resume(Instant at, Counting counting) {
        if (state.isOpen() && course.isStandingStill()) {
            course.goOn(at);
            state = state == DeadlineState.PAUSED ? DeadlineState.RUNNING : state;
            deriveAgain(counting);
        }
    }

    void meet(Instant at) {
        if (state.isOpen()) {
            boolean ranOut = state == DeadlineState.PAUSED ? course.stoodStillAfter(dueAt) : at.isAfter(dueAt);
            state = state == DeadlineState.BREACHED || ranOut ? DeadlineState.MET_LATE : DeadlineState.MET;
            metAt = at;
            end(at);
        }
    }

    void cancel(Instant at) {
        if (state.isOpen()) {
            state = DeadlineState.CANCELLED;
            cancelledAt = at;
            end(at);
        }
    }

    private void end(Instant at) {
        course.goOn(at);
        nextAction(null, null);
    }

    /** What it waited for was undone (a dispute, a reopening): it goes on with what was left, and late if it was late. */
    void goOn(Instant now, Counting counting) {
        if (state.isOpen()) {
            return;
        }
        Instant ended = endedAt();
        if (ended != null && ended.isBefore(now)) {
            course.standStill(ended, now, PauseReason.ENDED);
        }
        boolean late = state == DeadlineState.MET_LATE || breachedAt != null;
        metAt = null;
        cancelledAt = null;
        state = late ? DeadlineState.BREACHED : DeadlineState.RUNNING;
        deriveAgain(counting);
        if (late) {
            nextAction(DueWork.ESCALATE, now.plus(STILL_LATE_EVERY));
        }
    }

    /** The warning was given. */
    public void warned() {
        nextAction(DueWork.BREACH, dueAt);
    }

    /** It ran out. */
    public void breached(Instant now) {
        state = DeadlineState.BREACHED;
        breachedAt = now;
        nextAction(DueWork.ESCALATE, now.plus(STILL_LATE_EVERY));
    }

    /** Found late already when it was recorded (a letter from last month): late at once, and no storm of warnings. */
    void lateFromTheStart(Instant now) {
        breached(now);
    }

    /** Another level up was told. */
    public void escalated(Instant now) {
        nextAction(DueWork.ESCALATE, now.plus(STILL_LATE_EVERY));
    }

    /** Nobody is above; the clock stays late, but has nothing more to do. */
    public void rest() {
        nextAction(null, null);
    }

    private void nextAction(DueWork what, Instant at) {
        nextAction = what;
        nextActionAt = at;
    }

    // ---- Questions ---------------------------------------------------------------------------------------------

    /** How much of the time is used at an instant, in percent; above 100 when it ran out. */
    public int percentUsedAt(Instant now, Counting counting) {
        Countdown countdown = countdown(counting);
        long allowance = Math.max(1, countdown.allowance().toSeconds());
        return (int) Math.min(9999, countdown.usedAt(now).toSeconds() * 100 / allowance);
    }

    /** When it falls due, and for one that stands still, when it would if it went on now. */
    public Instant earliestDueAt(Instant now, Counting counting) {
        return state == DeadlineState.PAUSED ? countdown(counting).goingOnAt(now).dueAt() : dueAt;
    }

    /** What counted and what did not: until it ended, else until now and on to its due time. */
    public List<LedgerLine> ledger(Instant now, Counting counting) {
        Instant ended = endedAt();
        boolean over = !state.isOpen() && ended != null;
        return over ? countdown(counting).ledgerUntil(ended) : countdown(counting).ledger(now);
    }

    /** When it was met or cancelled; null while it is open. */
    public Instant endedAt() {
        return metAt != null ? metAt : cancelledAt;
    }

    public boolean isDueAt(Instant now) {
        return nextActionAt != null && !nextActionAt.isAfter(now);
    }

    public Long id() {
        return id;
    }

    public Long caseId() {
        return caseId;
    }

    public Step step() {
        return step;
    }

    public DeadlineState state() {
        return state;
    }

    /** As it stands at an instant, also when the sweep has not come by yet. */
    public DeadlineState stateAt(Instant now) {
        return state == DeadlineState.RUNNING && now.isAfter(dueAt) ? DeadlineState.BREACHED : state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant warnAt() {
        return warnAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant metAt() {
        return metAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public Allotment given() {
        return given;
    }

    public int revision() {
        return revision;
    }

    public Instant nextActionAt() {
        return nextActionAt;
    }

    public DueWork nextAction() {
        return nextAction;
    }

    public Long escalationId() {
        return escalationId;
    }

    public Course course() {
        return course;
    }
}
