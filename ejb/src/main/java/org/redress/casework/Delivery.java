package org.redress.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.redress.calendars.CalendarBook;
import org.redress.calendars.WorkingCalendar;
import org.redress.deadlines.Clocks;
import org.redress.people.Person;
import org.redress.rulebook.Decisions;
import org.redress.rules.vocabulary.Grade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * From when on a word about a case shows to somebody: at once where the policy of the rule book lets a case of its grade
 * wake people, else when the office of the reader is open. Only the telling waits: clocks run and levels rise at night too.
 */
@ApplicationScoped
class Delivery {

    /** A sweep tells thousands in a row; for so long the calendar that was read last will do. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Inject
    CalendarBook calendars;

    @Inject
    Decisions decisions;

    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(WorkingCalendar calendar, Instant at) {
    }

    Instant visibleFrom(Person reader, Grade grade, Instant now) {
        return visibleFrom(grade, decisions.numbers().wakesFrom(), now, reader);
    }

    private Instant visibleFrom(Grade grade, Grade wakesFrom, Instant now, Person reader) {
        return grade.compareTo(wakesFrom) >= 0 ? now
            : calendar(reader.department() == null ? Clocks.STANDARD_CALENDAR : reader.department().calendar(), now).opensAt(now);
    }

    private WorkingCalendar calendar(String name, Instant now) {
        Read known = read.get(name);
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
            known = new Read(calendars.named(name), now);
            read.put(name, known);
        }
        return known.calendar();
    }
}
