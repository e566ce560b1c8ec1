package org.redress.web.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.redress.calendars.CalendarForm;
import org.redress.calendars.CalendarForm.Hours;

/** A year that one can see: twelve months, and of every day whether it is open, and how it differs from its weekday. */
public record YearView(int year, List<String> weekdays, List<Month> months) {

    /** What a day is; each has a sign and a word beside its colour. */
    public enum Kind {
        OPEN, CLOSED, HOLIDAY,
        /** Open shorter than on its weekday. */
        HALF,
        /** Open on a weekday that is closed, or longer. */
        EXTRA
    }

    public record Month(String name, List<List<Day>> weeks) {
    }

    /** @param hours as people write them; number 0 stands for a place before the first or after the last of the month */
    public record Day(int number, Kind kind, String hours) {

        private static final Day NONE = new Day(0, Kind.CLOSED, "");
    }

    static YearView of(CalendarForm calendar, int year, Locale locale) {
        List<String> weekdays = Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.NARROW, locale)).toList();
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            months.add(new Month(of.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale), weeks(calendar, of)));
        }
        return new YearView(year, weekdays, months);
    }

    private static List<List<Day>> weeks(CalendarForm calendar, YearMonth month) {
        List<List<Day>> weeks = new ArrayList<>();
        List<Day> week = new ArrayList<>();
        for (int before = month.atDay(1).getDayOfWeek().getValue(); before > 1; before--) {
            week.add(Day.NONE);
        }
        for (int i = 1; i <= month.lengthOfMonth(); i++) {
            week.add(day(calendar, month.atDay(i)));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < 7) {
            week.add(Day.NONE);
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return weeks;
    }

    private static Day day(CalendarForm calendar, LocalDate date) {
        List<Hours> usual = calendar.openings().getOrDefault(date.getDayOfWeek().name(), List.of());
        List<Hours> exception = calendar.exceptions().get(date.toString());
        List<Hours> hours = exception == null ? usual : exception;
        return new Day(date.getDayOfMonth(), kind(usual, exception), CalendarDraft.text(hours));
    }

    private static Kind kind(List<Hours> usual, List<Hours> exception) {
        if (exception == null) {
            return usual.isEmpty() ? Kind.CLOSED : Kind.OPEN;
        }
        if (exception.isEmpty()) {
            return Kind.HOLIDAY;
        }
        int compared = length(exception).compareTo(length(usual));
        return compared < 0 ? Kind.HALF : compared == 0 ? Kind.OPEN : Kind.EXTRA;
    }

    private static Duration length(List<Hours> hours) {
        return hours.stream().map(h -> Duration.between(LocalTime.parse(h.from()), "24:00".equals(h.to()) ? LocalTime.MAX : LocalTime.parse(h.to())))
            .reduce(Duration.ZERO, Duration::plus);
    }
}
