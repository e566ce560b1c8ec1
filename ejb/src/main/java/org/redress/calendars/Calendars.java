package org.redress.calendars;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** Makes the next version of a calendar, or the first. Clocks that run keep the version that they started with. */
    @RolesAllowed("ADMIN")
    public CalendarRow put(String name, CalendarForm form) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badRequest("'" + name + "' cannot name a calendar. Use up to 60 lower-case letters, digits and hyphens.");
        }
        long next = book.latest(name).map(CalendarVersion::version).orElse(0L) + 1;
        CalendarVersion version = new CalendarVersion(form.calendar(name, next), clock.instant());
        try {
            book.add(version);
        } catch (PersistenceException e) {
            throw Refusal.conflict("Somebody else changed calendar '" + name + "' at the same moment.",
                "Look at it again, then repeat your change.");
        }
        LOG.log(System.Logger.Level.INFO, "Calendar {0} is now at version {1}.", name, next);
        return CalendarRow.of(version);
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
