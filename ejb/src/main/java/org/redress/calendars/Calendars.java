package org.redress.calendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

import org.redress.problems.Refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

/** Looking at the calendars, changing them, and the sums that staff want to check. */
@Stateless
public class Calendars {

    private static final System.Logger LOG = System.getLogger(Calendars.class.getName());
    private static final int MOST_YEARS_AHEAD = 10;
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration LEAST_IN_A_YEAR = Duration.ofHours(100);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    @Inject
    CalendarBook book;

    @Inject
    Clock clock;

    @RolesAllowed("EMPLOYEE")
    public WorkingCalendar named(String name) {
        return book.named(name);
    }

    @RolesAllowed("EMPLOYEE")
    public CalendarRow get(String name) {
        return book.latest(name).map(CalendarRow::of).orElseThrow(() -> Refusal.notFound("calendar", name));
    }

    @RolesAllowed("EMPLOYEE")
    public List<String> names() {
        return book.names();
    }

    /** Every calendar as it is now. */
    @RolesAllowed("EMPLOYEE")
    public List<CalendarRow> all() {
        return book.names().stream().map(this::get).toList();
    }

    /**
     * Makes holidays of the days in an iCalendar file, from a year ago to ten years ahead. A day that differs from its
     * weekday already stays as it is.
     */
    @RolesAllowed("ADMIN")
    public HolidayReport takeHolidays(String name, String file) {
        WorkingCalendar calendar = book.named(name);
        LocalDate today = clock.instant().atZone(calendar.zone()).toLocalDate();
        SortedMap<LocalDate, String> days = HolidayFile.read(file, today.minusYears(1), today.plusYears(MOST_YEARS_AHEAD));
        List<HolidayReport.Day> added = new ArrayList<>();
        Map<String, List<CalendarForm.Hours>> exceptions = new LinkedHashMap<>(CalendarForm.of(calendar).exceptions());
        days.forEach((day, called) -> {
            if (exceptions.putIfAbsent(day.toString(), List.of()) == null) {
                added.add(new HolidayReport.Day(day, called));
            }
        });
        CalendarForm before = CalendarForm.of(calendar);
        long version = added.isEmpty() ? calendar.version()
            : put(name, new CalendarForm(before.zone(), before.openings(), exceptions)).version();
        return new HolidayReport(name, version, added, days.size() - added.size());
    }

    /** Makes the next version of a calendar, or the first. Clocks that run keep the version that they started with. */
    @RolesAllowed("ADMIN")
    public CalendarRow put(String name, CalendarForm form) {
        return put(name, form, null);
    }

    /**
     * @param seen the version that the edit was made of; null where it is put whatever there is
     * @throws Refusal stale, where somebody else was faster
     */
    @RolesAllowed("ADMIN")
    public CalendarRow put(String name, CalendarForm form, Long seen) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest("'" + name + "' cannot name a calendar. Use up to 60 lower-case letters, digits and hyphens.");
        }
        long now = book.latest(name).map(CalendarVersion::version).orElse(0L);
        if (seen != null && seen != now) {
            throw Refusal.stale("Calendar '" + name + "' is at version " + now + "; you were looking at " + seen + ".",
                "Look at it again, then repeat what you did.");
        }
        long next = now + 1;
        WorkingCalendar calendar = form.calendar(name, next);
        requireToOpen(calendar);
        CalendarVersion version = new CalendarVersion(calendar, clock.instant());
        try {
            book.add(version);
        } catch (PersistenceException e) {
            throw Refusal.conflict("Somebody else changed calendar '" + name + "' at the same moment.",
                "Look at it again, then repeat your change.");
        }
        LOG.log(System.Logger.Level.INFO, "Calendar {0} is now at version {1}.", name, next);
        return CalendarRow.of(version);
    }

    /** Exceptions of the past, or a second a week, make no office: a target of the rules would not fit into any time to come. */
    private void requireToOpen(WorkingCalendar calendar) {
        Instant now = clock.instant();
        if (calendar.workingTime(now, now.plus(A_YEAR)).compareTo(LEAST_IN_A_YEAR) < 0) {
            throw Refusal.invalid("/openings", "Calendar '" + calendar.name() + "' is open for less than " + LEAST_IN_A_YEAR.toHours()
                + " hours in the coming year, so that hardly anything in it could ever fall due. Give its weekdays openings.");
        }
    }

    /** Hours, rounded half-up to two decimals. */
    @RolesAllowed("EMPLOYEE")
    public BigDecimal workingTime(String name, Instant from, Instant to) {
        WorkingCalendar calendar = book.named(name);
        try {
            return calendar.workingHours(from, to);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("/to", e.getMessage());
        }
    }

    @RolesAllowed("EMPLOYEE")
    public Instant due(String name, Instant from, Duration workingTime) {
        WorkingCalendar calendar = book.named(name);
        try {
            return calendar.due(from, workingTime);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("/for", e.getMessage());
        }
    }
}
