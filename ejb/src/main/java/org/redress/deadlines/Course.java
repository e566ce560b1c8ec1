package org.redress.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.Counting;
import org.redress.calendars.Pause;
import org.redress.calendars.PauseReason;
import org.redress.calendars.WorkingCalendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;

/** In which calendars a clock counted, from when to when, and when and why it stood still. */
@Embeddable
public class Course {

    /** In which it counts now, and the edit of it. */
    @Column(name = "calendar", nullable = false)
    private String calendar;

    @Column(name = "calendar_version", nullable = false)
    private long calendarVersion;

    /** How many it counted in before: of most clocks none, and then there is nothing to read. */
    @Column(name = "past_calendars", nullable = false)
    private int pastCalendars;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "deadline_stretch", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderBy("until")
    private List<StretchRow> stretches = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "deadline_pause", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderBy("from")
    private List<PauseRow> pauses = new ArrayList<>();

    /** How many those are: most clocks never stood still, and the sweep need not read that of each of a hundred thousand. */
    @Column(name = "pause_count", nullable = false)
    private int pauseCount;

    protected Course() {
    }

    Course(WorkingCalendar in) {
        calendar = in.name();
        calendarVersion = in.version();
    }

    /** The calendars in which it counts. */
    Counting counting(CalendarBook calendars) {
        WorkingCalendar present = calendars.version(calendar, calendarVersion);
        if (pastCalendars == 0) {
            return Counting.in(present);
        }
        StretchRow first = stretches.get(0);
        Counting counting = Counting.in(calendars.version(first.calendar(), first.version()));
        for (int i = 1; i < stretches.size(); i++) {
            StretchRow next = stretches.get(i);
            counting = counting.then(stretches.get(i - 1).until(), calendars.version(next.calendar(), next.version()));
        }
        return counting.then(stretches.get(stretches.size() - 1).until(), present);
    }

    /** From this moment on it counts in the other one; a calendar in which no time passed leaves no trace. */
    void countIn(WorkingCalendar other, Instant startedAt, Instant at) {
        Instant since = pastCalendars == 0 ? startedAt : stretches.get(stretches.size() - 1).until();
        if (at.isAfter(since)) {
            stretches.add(new StretchRow(at, calendar, calendarVersion));
            pastCalendars++;
        }
        calendar = other.name();
        calendarVersion = other.version();
    }

    /** Counts in this edit of a calendar wherever it counted in an earlier one, also in the past. */
    void recount(WorkingCalendar edited) {
        stretches.replaceAll(s -> s.calendar().equals(edited.name()) ? new StretchRow(s.until(), s.calendar(), edited.version()) : s);
        if (calendar.equals(edited.name())) {
            calendarVersion = edited.version();
        }
    }

    void standStill(Instant from, Instant to, PauseReason reason) {
        pauses.add(new PauseRow(from, to, reason));
        pauseCount++;
    }

    boolean isStandingStill() {
        return pauseCount > 0 && pauses.stream().anyMatch(p -> !p.isOver());
    }

    /** Whether it was past a moment already when it was made to stand still. */
    boolean stoodStillAfter(Instant moment) {
        return pauseCount > 0 && pauses.stream().anyMatch(p -> !p.isOver() && p.from().isAfter(moment));
    }

    /** A pause that lasted no time, or less after the clock on the wall was put back, was none. */
    void goOn(Instant at) {
        if (pauseCount > 0) {
            pauses.removeIf(p -> !p.isOver() && !p.from().isBefore(at));
            pauses.stream().filter(p -> !p.isOver()).forEach(p -> p.end(at));
            pauseCount = pauses.size();
        }
    }

    List<Pause> pauses() {
        return pauseCount == 0 ? List.of() : pauses.stream().map(PauseRow::pause).toList();
    }

    public String calendar() {
        return calendar;
    }

    public long calendarVersion() {
        return calendarVersion;
    }
}
