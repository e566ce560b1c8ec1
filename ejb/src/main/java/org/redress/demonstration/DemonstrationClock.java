package org.redress.demonstration;

import java.time.Duration;
import java.time.Instant;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.WorkingCalendar;
import org.redress.deadlines.Clocks;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.settings.Settings;
import org.redress.sweep.Sweep;
import org.redress.time.RedressClock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Moves the clock of a demonstration forward, so that two days of silence can be watched in a minute. Elsewhere there is
 * no such thing. It never goes back: what was told, sealed and sent at a moment cannot come to be after it.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationClock {

    /** What falls due in between falls due at once; a season is as much as one can look through. */
    private static final Duration LONGEST_STEP = Duration.ofDays(92);
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private static final System.Logger LOG = System.getLogger(DemonstrationClock.class.getName());

    @Inject
    Settings settings;

    @Inject
    RedressClock clock;

    @Inject
    ClockShifts shifts;

    @Inject
    CalendarBook calendars;

    @Inject
    CurrentPerson current;

    @Inject
    Sweep sweep;

    /** Before anything else looks at the time. */
    @PostConstruct
    void begin() {
        if (settings.demonstration()) {
            clock.goAhead(shifts.ahead());
        }
    }

    /** What another node moved. While the database is away, time goes on as it did. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Redress: the clock of the demonstration")
    public void look() {
        try {
            begin();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "How far the clock is ahead cannot be read; the next look will tell.", e);
        }
    }

    @PermitAll
    public Instant now() {
        return clock.instant();
    }

    /** By how much the clock is ahead of the machine's. */
    @PermitAll
    public Duration ahead() {
        return clock.ahead();
    }

    /** @throws Refusal not found where this is no demonstration; invalid where it would go back, or too far */
    @RolesAllowed("ADMIN")
    public Duration forward(Duration step) {
        requireDemonstration();
        if (step.compareTo(Duration.ofSeconds(1)) < 0) {
            throw Refusal.invalid("/forward", "forward " + step + " would move the clock back or not at all. It only goes forward, because what was "
                + "told and sealed cannot be undone; give a duration above zero, such as PT48H.");
        }
        if (step.compareTo(LONGEST_STEP) > 0) {
            throw Refusal.invalid("/forward", "forward " + step + " is more than " + LONGEST_STEP.toDays()
                + " days. Whatever falls due in between falls due at once; go in smaller steps.");
        }
        String by = current.viewer().userName();
        Duration ahead = shifts.add(step, FARTHEST, clock.instant(), by);
        clock.goAhead(ahead);
        LOG.log(System.Logger.Level.INFO, "{0} moved the clock by {1}; it is {2} ahead.", by, step, ahead);
        sweep.atOnce();
        return ahead;
    }

    /** To a moment that is still to come. */
    @RolesAllowed("ADMIN")
    public Duration forwardTo(Instant moment) {
        return forward(Duration.between(clock.instant(), moment));
    }

    /** When the office opens next after it has closed; now counts where it is closed. */
    @RolesAllowed("ADMIN")
    public Instant nextOpening() {
        requireDemonstration();
        WorkingCalendar calendar = calendars.named(Clocks.STANDARD_CALENDAR);
        Instant now = clock.instant();
        return calendar.opensAt(calendar.isOpenAt(now) ? calendar.closeOfWorkingDay(now) : now);
    }

    /** @throws Refusal not found where this is no demonstration */
    @PermitAll
    public void requireDemonstration() {
        if (!settings.demonstration()) {
            throw Refusal.notFound("clock that can be moved", "demonstration");
        }
    }
}
