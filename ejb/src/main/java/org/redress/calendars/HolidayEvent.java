package org.redress.calendars;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.redress.problems.Refusal;

import net.fortuna.ical4j.model.Recur;

/** One event of a file of holidays, while it is read. */
final class HolidayEvent {

    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern WHOLE_DAYS = Pattern.compile("P([0-9]{1,3})([DW])");
    private static final Pattern UNTIL_A_TIME = Pattern.compile("(UNTIL=[0-9]{8})T[0-9]{6}Z?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    /** Of RFC 5545 what says on which day of a year; the library would read more, and slowly. */
    private static final Set<String> PARTS = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST");
    private static final int LONGEST_DAYS = 60;
    private static final int LONGEST_RULE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final int line;
    private LocalDate start;
    private LocalDate end;
    private Recur<LocalDate> every;
    private int ruleLine;
    private String summary = "";
    private boolean cancelled;

    HolidayEvent(int line) {
        this.line = line;
    }

    void take(String property, String value, int at) {
        switch (property) {
            case "SUMMARY" -> summary = value.length() > 100 ? value.substring(0, 100) : value;
            case "STATUS" -> cancelled = value.equalsIgnoreCase("CANCELLED");
            case "DTSTART" -> start = date(value, at);
            case "DTEND" -> end = date(value, at);
            case "DURATION" -> end = begun(at).plusDays(wholeDays(value, at));
            case "RRULE" -> {
                every = rule(value, at);
                ruleLine = at;
            }
            case "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID" -> throw HolidayFile.refused(at, property
                + " is not understood here. Write each such day as an event of its own.");
            default -> { }
        }
    }

    int line() {
        return line;
    }

    String summary() {
        return summary;
    }

    Collection<LocalDate> daysBetween(LocalDate from, LocalDate until) {
        Set<LocalDate> days = new TreeSet<>();
        if (cancelled) {
            return days;
        }
        if (end != null && end.isBefore(begun(line))) {
            throw HolidayFile.refused(line, "This event ends on " + end + ", before it begins on " + start + ". Check DTSTART and DTEND.");
        }
        long length = end == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(begun(line), end));
        if (length > LONGEST_DAYS) {
            throw HolidayFile.refused(line, "This event lasts " + length + " days; a holiday lasts at most " + LONGEST_DAYS + ".");
        }
        for (LocalDate first : firstDays(from.minusDays(length), until)) {
            for (int i = 0; i < length; i++) {
                LocalDate day = first.plusDays(i);
                if (!day.isBefore(from) && !day.isAfter(until)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private Collection<LocalDate> firstDays(LocalDate from, LocalDate until) {
        LocalDate first = begun(line);
        if (every == null) {
            return Set.of(first);
        }
        try {
            return first.isAfter(until) ? Set.of() : every.getDates(first, from.isAfter(first) ? from : first, until);
        } catch (RuntimeException e) {
            throw noRule(ruleLine);
        }
    }

    private LocalDate begun(int at) {
        if (start == null) {
            throw HolidayFile.refused(at, "This event says nowhere before when it is. Give DTSTART first.");
        }
        return start;
    }

    private static LocalDate date(String value, int at) {
        if (!DATE.matcher(value).matches()) {
            throw HolidayFile.refused(at, "'" + shortened(value) + "' is not a whole day. A holiday has a date and no time, such as "
                + "DTSTART;VALUE=DATE:20261225.");
        }
        try {
            LocalDate date = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw HolidayFile.refused(at, "The year of " + date + " is out of range. Give 1900 to 2199.");
            }
            return date;
        } catch (DateTimeException e) {
            throw HolidayFile.refused(at, "'" + value + "' is no day of any year. Check it.");
        }
    }

    private static long wholeDays(String value, int at) {
        Matcher days = WHOLE_DAYS.matcher(value);
        if (!days.matches()) {
            throw HolidayFile.refused(at, "A duration of '" + shortened(value) + "' is not of whole days. Write it as P1D.");
        }
        return Long.parseLong(days.group(1)) * (days.group(2).equals("W") ? 7 : 1);
    }

    private static Recur<LocalDate> rule(String value, int at) {
        String text = UNTIL_A_TIME.matcher(value.toUpperCase(Locale.ROOT)).replaceAll("$1");
        boolean yearly = false;
        Set<String> given = new HashSet<>();
        for (String part : text.length() > LONGEST_RULE ? new String[0] : text.split(";")) {
            String[] nameAndValue = part.split("=", 2);
            boolean known = nameAndValue.length == 2 && PARTS.contains(nameAndValue[0]);
            boolean number = nameAndValue[0].equals("COUNT") || nameAndValue[0].equals("INTERVAL");
            // The library takes the last of two, so that looking at one would say nothing of the other.
            if (!known || !given.add(nameAndValue[0]) || number && !WHOLE_NUMBER.matcher(nameAndValue[1]).matches()) {
                throw noRule(at);
            }
            yearly |= part.equals("FREQ=YEARLY");
        }
        if (!yearly) {
            throw noRule(at);
        }
        try {
            return new Recur<>(text);
        } catch (RuntimeException e) {
            throw noRule(at);
        }
    }

    private static Refusal noRule(int at) {
        return HolidayFile.refused(at, "This recurrence is not understood here. A holiday comes back every year, by month and day, such as "
            + "FREQ=YEARLY or FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO.");
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
