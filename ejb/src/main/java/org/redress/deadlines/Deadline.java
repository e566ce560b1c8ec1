package org.redress.deadlines;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.redress.calendars.Countdown;
import org.redress.calendars.Target;
import org.redress.calendars.WorkingCalendar;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Step;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * The clock of one step of one case: it starts, may pause, and is met, breached or cancelled. Its due time is derived
 * from its start, its target, its calendar and its pauses, and never moved by hand, so that a pause or a regrade can
 * neither lose nor count time twice. {@link #nextActionAt} is what the sweep looks for.
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

    @Column(name = "hours", nullable = false)
    private BigDecimal hours;

    @Column(name = "counted_in", nullable = false)
    @Enumerated(EnumType.STRING)
    private CountedIn countedIn;

    @Column(name = "warn_percent", nullable = false)
    private int warnPercent;

    @Column(name = "calendar", nullable = false)
    private String calendar;

    @Column(name = "calendar_version", nullable = false)
    private long calendarVersion;

    /** A wished date that shortens what the rules give; null where nobody wished. */
    @Column(name = "wished_at")
    private Instant wishedAt;

    /** Goes up whenever the due time is derived anew from another target; events are unique per revision. */
    @Column(name = "revision", nullable = false)
    private int revision = 1;

    @Column(name = "warn_at", nullable = false)
    private Instant warnAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "met_at")
    private Instant metAt;

    @Column(name = "next_action_at")
    private Instant nextActionAt;

    @Column(name = "next_action")
    @Enumerated(EnumType.STRING)
    private DueWork nextAction;

    @Column(name = "escalation_id")
    private Long escalationId;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "deadline_pause", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderBy("from")
    private List<PauseRow> pauses = new ArrayList<>();

    protected Deadline() {
    }

    Deadline(Long caseId, Step step, Instant startedAt, Target target, int warnPercent, WorkingCalendar counting) {
        this.caseId = caseId;
        this.step = step;
        this.startedAt = startedAt;
        this.hours = target.hours();
        this.countedIn = target.countedIn();
        this.warnPercent = warnPercent;
        this.calendar = counting.name();
        this.calendarVersion = counting.version();
        derive(counting);
        nextAction(DueWork.WARN, warnAt);
    }

    /** Says for which escalation the acknowledgement is awaited. */
    Deadline forEscalation(Long escalation) {
        escalationId = escalation;
        return this;
    }

    // ---- Deriving ----------------------------------------------------------------------------------------------

    private Countdown countdown(WorkingCalendar counting) {
        return new Countdown(new Target(hours, countedIn), counting, startedAt, pauses.stream().map(PauseRow::pause).toList());
    }

    private void derive(WorkingCalendar counting) {
        Countdown countdown = countdown(counting);
        Instant due = countdown.dueAt();
        Instant warn = countdown.warnAt(warnPercent);
        if (wishedAt != null && wishedAt.isBefore(due)) {
            due = wishedAt;
            warn = startedAt.plus(Duration.between(startedAt, due).multipliedBy(warnPercent).dividedBy(100));
        }
        dueAt = due;
        warnAt = warn.isAfter(due) ? due : warn;
    }

    /** Another target from the rules: what was used stays used, the clock does not start anew. */
    void retarget(Target target, int percent, WorkingCalendar counting) {
        if (!state.isOpen() || hours.compareTo(target.hours()) == 0 && countedIn == target.countedIn() && warnPercent == percent) {
            return;
        }
        hours = target.hours();
        countedIn = target.countedIn();
        warnPercent = percent;
        deriveAgain(counting);
    }

    /** A wish shortens; one beyond the rules' time changes nothing. */
    void wish(Instant at, WorkingCalendar counting) {
        wishedAt = at;
        deriveAgain(counting);
    }

    private void deriveAgain(WorkingCalendar counting) {
        revision++;
        derive(counting);
        if (state == DeadlineState.RUNNING) {
            nextAction(DueWork.WARN, warnAt);
        }
        // A clock that ran out stays so, even when a new target would have given more time.
    }

    // ---- Living ------------------------------------------------------------------------------------------------

    void pause(Instant at) {
        if (state == DeadlineState.RUNNING) {
            pauses.add(new PauseRow(at));
            state = DeadlineState.PAUSED;
            nextAction(null, null);
        }
    }

    void resume(Instant at, WorkingCalendar counting) {
        if (state == DeadlineState.PAUSED) {
            pauses.stream().filter(p -> !p.isOver()).forEach(p -> p.end(at));
            state = DeadlineState.RUNNING;
            deriveAgain(counting);
        }
    }

    void meet(Instant at) {
        if (state.isOpen()) {
            state = state == DeadlineState.BREACHED || at.isAfter(dueAt) ? DeadlineState.MET_LATE : DeadlineState.MET;
            metAt = at;
            nextAction(null, null);
        }
    }

    void cancel() {
        if (state.isOpen()) {
            state = DeadlineState.CANCELLED;
            nextAction(null, null);
        }
    }

    /** What it waited for was undone (a dispute, a reopening): it goes on from where it began. */
    void goOn(Instant now) {
        if (state == DeadlineState.MET || state == DeadlineState.MET_LATE || state == DeadlineState.CANCELLED) {
            boolean late = state == DeadlineState.MET_LATE;
            metAt = null;
            state = late ? DeadlineState.BREACHED : DeadlineState.RUNNING;
            nextAction(late ? DueWork.ESCALATE : DueWork.WARN, late ? now.plus(STILL_LATE_EVERY) : warnAt);
        }
    }

    /** The warning was given. */
    public void warned() {
        nextAction(DueWork.BREACH, dueAt);
    }

    /** It ran out. */
    public void breached(Instant now) {
        state = DeadlineState.BREACHED;
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
    public int percentUsedAt(Instant now, WorkingCalendar counting) {
        Countdown countdown = countdown(counting);
        long allowance = Math.max(1, countdown.allowance().toSeconds());
        return (int) Math.min(9999, countdown.usedAt(now).toSeconds() * 100 / allowance);
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

    public int revision() {
        return revision;
    }

    public DueWork nextAction() {
        return nextAction;
    }

    public Long escalationId() {
        return escalationId;
    }

    public String calendar() {
        return calendar;
    }

    public long calendarVersion() {
        return calendarVersion;
    }
}
