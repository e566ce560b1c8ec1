package org.redress.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * The days of an iCalendar file (RFC 5545) of holidays: events of whole days, once or every year. Whatever else is in it
 * is refused with its line, so that nobody believes in a holiday that was passed over.
 *
 * <p>Only the reader of ical4j is used, not what it makes of a calendar: that would look for time zones in the network.
 */
final class HolidayFile implements ContentHandler {

    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_LINES = 20_000;
    /** Of all events together; more than the years of a file have days. */
    private static final int MOST_DAYS = 5_000;
    /** An alarm within an event is passed over; nothing of use lies deeper. */
    private static final int DEEPEST = 3;

    private final UnfoldedText text;
    private final LocalDate from;
    private final LocalDate until;
    private final List<HolidayEvent> events = new ArrayList<>();
    private HolidayEvent event;
    private String within;
    private String property;
    private int depth;

    private HolidayFile(String text, LocalDate from, LocalDate until) {
        this.text = new UnfoldedText(text);
        this.from = from;
        this.until = until;
    }

    /**
     * The holidays between two days, both included, and what they are called.
     *
     * @throws Refusal invalid, naming the line
     */
    static SortedMap<LocalDate, String> read(String text, LocalDate from, LocalDate until) {
        long lines = text.chars().filter(sign -> sign == '\n').limit(MOST_LINES + 1L).count();
        if (lines > MOST_LINES) {
            throw refused(MOST_LINES, "More than " + MOST_LINES + " lines are no list of holidays. Export only those of some years.");
        }
        HolidayFile file = new HolidayFile(text, from, until);
        try {
            new CalendarParserImpl().parse(file.text, file);
        } catch (ParserException e) {
            refusalWithin(e).ifPresent(refusal -> {
                throw refusal;
            });
            throw refused(file.text.line(), "This is no iCalendar file, or not from here on. It must begin with BEGIN:VCALENDAR "
                + "and have one property or component in each line.");
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        if (file.events.isEmpty()) {
            throw refused(file.text.line(), "There is no event in this file. Export the holidays themselves.");
        }
        return file.days();
    }

    /** The reader takes whatever is thrown at it for a mistake of the file. */
    private static Optional<Refusal> refusalWithin(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).filter(Refusal.class::isInstance).map(Refusal.class::cast)
            .findFirst();
    }

    /** Only when the file was read to its end: what is too much is refused before it costs anything. */
    private SortedMap<LocalDate, String> days() {
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        int found = 0;
        for (HolidayEvent e : events) {
            Collection<LocalDate> itsDays = e.daysBetween(from, until);
            found += itsDays.size();
            if (found > MOST_DAYS) {
                throw refused(e.line(), "Up to here there are more than " + MOST_DAYS + " holidays, which leaves no working day. Export only holidays.");
            }
            itsDays.forEach(day -> days.putIfAbsent(day, e.summary()));
        }
        return days;
    }

    static Refusal refused(int line, String message) {
        return Refusal.invalid(List.of(new FieldProblem("/lines/" + line, "Line " + line + ": " + message)));
    }

    @Override
    public void startCalendar() {
        // Nothing of the calendar itself is of interest.
    }

    @Override
    public void endCalendar() {
        // Several calendars in one file are read one after the other.
    }

    @Override
    public void startComponent(String name) {
        if (within == null) {
            switch (name) {
                case "VEVENT" -> begin();
                case "VTIMEZONE" -> { }
                default -> throw refused(text.line(), "A " + name + " is no holiday. Leave only events in the file.");
            }
            within = name;
        }
        depth++;
        if (depth > DEEPEST) {
            throw refused(text.line(), "A " + name + " within so many others is no holiday. Export the events themselves.");
        }
    }

    private void begin() {
        if (events.size() == MOST_EVENTS) {
            throw refused(text.line(), "More than " + MOST_EVENTS + " events are no list of holidays. Export only those of some years.");
        }
        event = new HolidayEvent(text.line());
        events.add(event);
    }

    @Override
    public void endComponent(String name) {
        depth--;
        if (depth == 0) {
            event = null;
            within = null;
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public void parameter(String name, String value) {
        // VALUE=DATE says what the value shows by itself; a zone means nothing to a whole day.
    }

    @Override
    public void propertyValue(String value) {
        if (event != null && property != null) {
            event.take(property, value, text.line());
        }
    }

    @Override
    public void endProperty(String name) {
        property = null;
    }
}
