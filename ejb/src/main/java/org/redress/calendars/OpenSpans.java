package org.redress.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The stretches of an interval in which a calendar is open, one after the other.
 *
 * <p>Walks in pieces within which both the local date and the offset from UTC stay the same, so that local times can be
 * added up like numbers. That is right even where a zone turned its clocks back over midnight and a date came twice.
 */
final class OpenSpans {

    private final WorkingCalendar calendar;
    private final ZoneRules rules;
    private final Instant end;

    private ZoneOffset offset;
    /** When the offset changes next. */
    private Instant transition;

    /** Where the walk stands: everything before it has been told. */
    private Instant cursor;
    private LocalDate day;
    /** The moment that would be midnight of {@link #day} at the present offset. */
    private Instant midnight;
    private Instant pieceEnd;
    private List<Opening> openings = List.of();
    private int nextOpening;

    private Instant from;
    private Instant to;

    OpenSpans(WorkingCalendar calendar, Instant start, Instant end) {
        this.calendar = calendar;
        this.rules = calendar.zone().getRules();
        this.end = end;
        this.cursor = start;
        this.transition = start;
        this.pieceEnd = start;
    }

    /** Moves to the next stretch; false if there is none. */
    boolean next() {
        return next(end);
    }

    /** Moves to the next stretch; false if there is none, or none that begins before the moment after which to give up. */
    boolean next(Instant giveUpAt) {
        while (true) {
            while (nextOpening < openings.size()) {
                Opening opening = openings.get(nextOpening++);
                from = later(cursor, midnight.plusNanos(opening.fromNanoOfDay()));
                to = earlier(pieceEnd, midnight.plusNanos(opening.toNanoOfDay()));
                if (from.isBefore(to)) {
                    return from.isBefore(giveUpAt);
                }
            }
            cursor = pieceEnd;
            if (!cursor.isBefore(end) || !cursor.isBefore(giveUpAt)) {
                return false;
            }
            enterPiece();
        }
    }

    LocalDate day() {
        return day;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    Duration length() {
        return Duration.between(from, to);
    }

    private void enterPiece() {
        if (!cursor.isBefore(transition)) {
            offset = rules.getOffset(cursor);
            ZoneOffsetTransition next = rules.nextTransition(cursor);
            transition = next == null ? Instant.MAX : next.getInstant();
        }
        day = LocalDate.ofInstant(cursor, offset);
        midnight = day.atStartOfDay().toInstant(offset);
        pieceEnd = earlier(end, earlier(transition, midnight.plusNanos(LocalTimes.NANOS_PER_DAY)));
        openings = calendar.openingsOn(day);
        nextOpening = 0;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
