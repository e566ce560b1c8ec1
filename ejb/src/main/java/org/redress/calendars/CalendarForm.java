package org.redress.calendars;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

/**
 * A calendar as an administrator writes it, and as it is kept.
 *
 * @param zone       such as {@code Asia/Tokyo}
 * @param openings   by the name of the weekday, {@code MONDAY}; a day that is left out is closed
 * @param exceptions by date, {@code 2026-12-31}: the openings of that day in place of its weekday's
 */
public record CalendarForm(String zone, Map<String, List<Hours>> openings, Map<String, List<Hours>> exceptions) {

    private static final int MOST_OPENINGS_A_DAY = 24;
    private static final int MOST_EXCEPTIONS = 5_000;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /** An opening as text; {@code to} may be 24:00. */
    public record Hours(String from, String to) {
    }

    /** The form that would give this calendar. */
    public static CalendarForm of(WorkingCalendar calendar) {
        Map<String, List<Hours>> openings = new LinkedHashMap<>();
        calendar.openings().forEach((day, list) -> openings.put(day.name(), hours(list)));
        Map<String, List<Hours>> exceptions = new LinkedHashMap<>();
        calendar.exceptions().forEach((day, list) -> exceptions.put(day.toString(), hours(list)));
        return new CalendarForm(calendar.zone().getId(), openings, exceptions);
    }

    /** @throws Refusal invalid, naming every field that is wrong */
    public WorkingCalendar calendar(String name, long version) {
        List<FieldProblem> problems = new ArrayList<>();
        ZoneId zoneId = zone(problems);
        Map<DayOfWeek, List<Opening>> week = new TreeMap<>();
        nonNull(openings).forEach((day, list) -> {
            String pointer = "/openings/" + day;
            DayOfWeek weekday = weekday(day, pointer, problems);
            List<Opening> read = read(list, pointer, problems);
            if (weekday != null) {
                week.put(weekday, read);
            }
        });
        Map<LocalDate, List<Opening>> days = new TreeMap<>();
        nonNull(exceptions).forEach((day, list) -> {
            String pointer = "/exceptions/" + day;
            LocalDate date = date(day, pointer, problems);
            List<Opening> read = read(list, pointer, problems);
            if (date != null) {
                days.put(date, read);
            }
        });
        if (days.size() > MOST_EXCEPTIONS) {
            problems.add(new FieldProblem("/exceptions", days.size() + " exceptions are more than the " + MOST_EXCEPTIONS
                    + " that a calendar may have. Leave out those of past years."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        try {
            return new WorkingCalendar(name, version, zoneId, week, days);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("/openings", e.getMessage());
        }
    }

    private ZoneId zone(List<FieldProblem> problems) {
        try {
            return ZoneId.of(zone == null ? "" : zone);
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("/zone", zone == null
                    ? "A calendar needs a time zone, such as Europe/Berlin."
                    : "'" + zone + "' is not a time zone. Name a region, such as Europe/Berlin."));
            return null;
        }
    }

    private static DayOfWeek weekday(String day, String pointer, List<FieldProblem> problems) {
        try {
            return DayOfWeek.valueOf(day);
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(pointer, "'" + day + "' is not a weekday. Write one of "
                    + Arrays.toString(DayOfWeek.values()) + "."));
            return null;
        }
    }

    private static LocalDate date(String day, String pointer, List<FieldProblem> problems) {
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
                problems.add(new FieldProblem(pointer, "The year of '" + day + "' is out of range. Give " + EARLIEST_YEAR + " to " + LATEST_YEAR + "."));
                return null;
            }
            return date;
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(pointer, "'" + day + "' is not a date. Write it as 2026-12-31."));
            return null;
        }
    }

    private static List<Opening> read(List<Hours> list, String pointer, List<FieldProblem> problems) {
        List<Opening> openings = new ArrayList<>();
        if (list == null) {
            problems.add(new FieldProblem(pointer, "Openings are missing. Write [] for a day that is closed."));
            return openings;
        }
        if (list.size() > MOST_OPENINGS_A_DAY) {
            problems.add(new FieldProblem(pointer, list.size() + " openings on one day are more than the "
                    + MOST_OPENINGS_A_DAY + " that it may have. Join some."));
            return openings;
        }
        for (int i = 0; i < list.size(); i++) {
            Hours hours = list.get(i);
            try {
                Opening opening = Opening.of(hours == null ? null : hours.from(), hours == null ? null : hours.to());
                openings.stream().filter(opening::overlaps).findFirst().ifPresent(other -> {
                    throw new IllegalArgumentException("Openings " + other + " and " + opening + " overlap. Join them into one.");
                });
                openings.add(opening);
            } catch (IllegalArgumentException e) {
                problems.add(new FieldProblem(pointer + "/" + i, e.getMessage()));
            }
        }
        return openings;
    }

    private static Map<String, List<Hours>> nonNull(Map<String, List<Hours>> map) {
        return map == null ? Map.of() : map;
    }

    private static List<Hours> hours(List<Opening> openings) {
        return openings.stream().map(opening -> new Hours(opening.from().toString(), opening.toText())).toList();
    }
}
