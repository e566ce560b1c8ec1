package org.redress.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.Counting;
import org.redress.calendars.Opening;
import org.redress.calendars.PauseReason;
import org.redress.calendars.WorkingCalendar;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.book.Decision;
import org.redress.rules.vocabulary.Resumption;
import org.redress.rules.vocabulary.Step;

import jakarta.persistence.EntityManager;

/** All clocks of one case, while one change is made to it. */
public final class CaseClocks {

    private final EntityManager em;
    private final CalendarBook calendars;
    private final Long caseId;
    private final List<Deadline> deadlines;
    private WorkingCalendar calendar;
    private String release;
    private boolean hasNew;

    CaseClocks(EntityManager em, CalendarBook calendars, Long caseId, WorkingCalendar calendar, List<Deadline> deadlines) {
        this.em = em;
        this.calendars = calendars;
        this.caseId = caseId;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /** What is given time from now on has it from this release of the rules. */
    public void under(Decision decision) {
        release = decision.release();
    }

    /** The case belongs to a department with this calendar now: what clocks have used they keep, the rest is counted in it. */
    public void countIn(String name, Instant at) {
        if (!calendar.name().equals(name)) {
            calendar = calendars.named(name);
        }
        insertNew();
        deadlines.forEach(d -> d.countIn(calendar, at, calendars));
    }

    /** EclipseLink cannot insert a clock that has pauses or past calendars already: their table asks for a key that is not there yet. */
    private void insertNew() {
        if (hasNew) {
            em.flush();
            hasNew = false;
        }
    }

    /** Starts what runs from the moment the company was told. */
    public void begin(Instant receivedAt, Collection<DeadlineTarget> targets) {
        StepEffects.FROM_THE_BEGINNING.forEach(step -> start(step, receivedAt, targets));
    }

    /** For a past that happened elsewhere: what was met, when; the clock of a step that nobody told of is not started. */
    public void tookPlace(Step step, Instant startedAt, Instant metAt, Collection<DeadlineTarget> targets) {
        create(step, startedAt, targets).ifPresent(d -> d.meet(metAt));
    }

    /** What an action that led to a state does to the clocks. */
    public void after(Action action, Status to, Instant at, Decision decision) {
        Collection<DeadlineTarget> targets = decision.deadlines();
        StepEffects effects = StepEffects.of(action);
        effects.meets().forEach(step -> meet(step, at));
        effects.cancels().forEach(step -> open(step).forEach(d -> d.cancel(at)));
        effects.continues().forEach(step -> last(step).ifPresent(d -> undone(d, decision.overallClock(), at, targets)));
        switch (action) {
            case AWAIT_WRITTEN -> {
                insertNew();
                deadlines.forEach(d -> d.pause(at, PauseReason.AWAITING_WRITTEN));
            }
            case WRITTEN_RECEIVED -> writtenArrived(at);
            case APPROVE -> {
                if (to == Status.RESOLVING) {
                    meet(Step.PLAN_APPROVAL, at);
                }
            }
            // A case that was closed without an answer owes one again; one that was answered does not.
            case REOPEN -> last(Step.RESPONSE).filter(d -> d.state() == DeadlineState.CANCELLED)
                .ifPresent(d -> undone(d, decision.responseClock(), at, targets));
            default -> { }
        }
        for (Step step : effects.starts()) {
            boolean needsNoApproval = step == Step.PLAN_APPROVAL && to != Status.PLAN_REVIEW;
            if (!needsNoApproval) {
                start(step, at, targets);
            }
        }
        if (to == Status.CLOSED) {
            // People are called after the file is closed, too.
            deadlines.stream().filter(d -> d.step() != Step.SURVEY || action != Action.CLOSE && action != Action.SURVEY)
                .forEach(d -> d.cancel(at));
        }
    }

    /** What stood still for paper goes on; a letter that lay there counts from when it came, whoever opened it when. */
    public void writtenArrived(Instant at) {
        deadlines.forEach(d -> d.resume(at, calendarOf(d)));
    }

    private void undone(Deadline ended, Resumption policy, Instant at, Collection<DeadlineTarget> targets) {
        if (ended.state().isOpen()) {
            return;
        }
        if (policy == Resumption.RESTART) {
            create(ended.step(), at, targets);
        } else {
            ended.goOn(at, calendarOf(ended));
            ended.countIn(calendar, at, calendars);
        }
    }

    /** Starts a clock, unless one of that step is running already or the rules give it no time. */
    public void start(Step step, Instant at, Collection<DeadlineTarget> targets) {
        if (open(step).isEmpty()) {
            create(step, at, targets);
        }
    }

    /** Starts a clock only if the step never had one in this case. */
    public void startOnce(Step step, Instant at, Collection<DeadlineTarget> targets) {
        if (last(step).isEmpty()) {
            create(step, at, targets);
        }
    }

    /** Awaits the acknowledgement of one escalation; each escalation has its own clock. */
    public void awaitAcknowledgement(Long escalationId, Instant at, Collection<DeadlineTarget> targets) {
        create(Step.ESCALATION_ACK, at, targets).ifPresent(d -> d.forEscalation(escalationId));
    }

    public void acknowledged(Collection<Long> escalationIds, Instant at) {
        deadlines.stream().filter(d -> d.escalationId() != null && escalationIds.contains(d.escalationId()))
            .forEach(d -> d.meet(at));
    }

    private Optional<Deadline> create(Step step, Instant at, Collection<DeadlineTarget> targets) {
        Optional<Deadline> created = targets.stream().filter(t -> t.step() == step).findFirst()
            .map(t -> new Deadline(caseId, step, at, Allotment.of(t, release), calendar));
        created.ifPresent(d -> {
            em.persist(d);
            deadlines.add(d);
            hasNew = true;
        });
        return created;
    }

    public void meet(Step step, Instant at) {
        open(step).forEach(d -> d.meet(at));
    }

    /**
     * Gives every open clock the time that the rules give now; what was used stays used. Time from an older release stays
     * as it is unless the case was graded anew: a change of the rules makes nothing late that was promised before it.
     */
    public void retarget(Decision now, Decision before) {
        under(now);
        boolean graded = before == null || before.grade() != now.grade();
        for (Deadline deadline : deadlines) {
            String since = deadline.given().release();
            if (graded || since == null || since.equals(now.release())) {
                now.deadlines().stream().filter(t -> t.step() == deadline.step()).findFirst()
                    .ifPresent(t -> deadline.retarget(Allotment.of(t, now.release()), calendarOf(deadline)));
            }
        }
    }

    /**
     * A case that turned out to be of another sort has the clocks of that sort: those that it has none of end, those that it
     * should have had from the beginning run from then, and the one of the step that it is in begins now.
     */
    public void refit(Status status, Instant receivedAt, Instant at, Decision before, Decision now) {
        Set<Step> given = way(now);
        if (given.equals(way(before))) {
            return;
        }
        under(now);
        Set<Step> fromTheBeginning = EnumSet.copyOf(StepEffects.FROM_THE_BEGINNING);
        if (StepEffects.WHILE.get(status) != Step.HANDOVER) {
            fromTheBeginning.remove(Step.HANDOVER);
        }
        deadlines.stream().filter(d -> !given.contains(d.step()) && StepEffects.isOfTheWay(d.step())).forEach(d -> d.cancel(at));
        deadlines.forEach(d -> now.deadlines().stream().filter(t -> t.step() == d.step()).findFirst()
            .ifPresent(t -> d.retarget(Allotment.of(t, now.release()), calendarOf(d))));
        fromTheBeginning.stream().filter(step -> last(step).map(d -> d.state() == DeadlineState.CANCELLED).orElse(true))
            .forEach(step -> start(step, receivedAt, now.deadlines()));
        Optional.ofNullable(StepEffects.WHILE.get(status)).filter(step -> !fromTheBeginning.contains(step))
            .ifPresent(step -> start(step, at, now.deadlines()));
        if (status == Status.AWAITING_WRITTEN) {
            insertNew();
            deadlines.stream().filter(d -> d.state() == DeadlineState.RUNNING).forEach(d -> d.pause(at, PauseReason.AWAITING_WRITTEN));
        }
    }

    private static Set<Step> way(Decision decision) {
        return decision.deadlines().stream().map(DeadlineTarget::step).filter(StepEffects::isOfTheWay).collect(Collectors.toSet());
    }

    /** Gives every clock that is in time what other rules give; one that ran out stays as it was promised, and late. */
    public void retargetThoseInTime(Decision now, Instant at) {
        under(now);
        deadlines.stream().filter(d -> d.stateAt(at) == DeadlineState.RUNNING || d.stateAt(at) == DeadlineState.PAUSED)
            .forEach(d -> now.deadlines().stream().filter(t -> t.step() == d.step()).findFirst()
                .ifPresent(t -> d.retarget(Allotment.of(t, now.release()), calendarOf(d))));
    }

    /** The answer is wished by the close of this day; that can only shorten the time for it. */
    public void wish(LocalDate date) {
        Instant close = date == null ? null : closeOf(date);
        open(Step.RESPONSE).forEach(d -> d.wish(close, calendarOf(d)));
    }

    /** On which day the open clock of a step would run out if nobody had wished for an earlier one. */
    public Optional<LocalDate> ruledDayOf(Step step) {
        return open(step).stream().map(d -> d.countdown(calendarOf(d)).ruledDueAt().atZone(calendar.zone()).toLocalDate())
            .min(Comparator.naturalOrder());
    }

    private Instant closeOf(LocalDate date) {
        List<Opening> openings = calendar.openingsOn(date);
        ZonedDateTime end = openings.isEmpty()
            ? date.plusDays(1).atStartOfDay(calendar.zone())
            : calendar.closeOfWorkingDay(date.atTime(openings.get(openings.size() - 1).from()).atZone(calendar.zone()).toInstant())
                .atZone(calendar.zone());
        return end.toInstant();
    }

    /** Clocks that ran out before anybody could know are late at once. */
    public void lateFromTheStart(Instant now) {
        deadlines.stream().filter(d -> d.state() == DeadlineState.RUNNING && !d.dueAt().isAfter(now))
            .forEach(d -> d.lateFromTheStart(now));
    }

    /** The open clock that falls due first. */
    public Optional<Deadline> nearest() {
        return deadlines.stream()
            .filter(d -> d.state() == DeadlineState.RUNNING || d.state() == DeadlineState.BREACHED)
            .min(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::step));
    }

    public Optional<Deadline> last(Step step) {
        return deadlines.stream().filter(d -> d.step() == step).max(Comparator.comparing(Deadline::startedAt));
    }

    private List<Deadline> open(Step step) {
        return deadlines.stream().filter(d -> d.step() == step && d.state().isOpen()).toList();
    }

    public Counting calendarOf(Deadline deadline) {
        return deadline.counting(calendars);
    }

    /** Counts a clock anew in an edited calendar. */
    public void recount(Deadline deadline, WorkingCalendar edited) {
        deadline.recount(edited, calendars);
    }

    /** The calendar that new clocks of the case are counted in. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    public List<Deadline> all() {
        return List.copyOf(deadlines);
    }
}
