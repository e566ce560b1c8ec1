package org.redress.calendars;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of a file of holidays.
 *
 * @param version of the calendar now; unless a day was added, the one that it had
 * @param added   days that are holidays now
 * @param known   how many differed from their weekday already; those stay as they are
 */
public record HolidayReport(String calendar, long version, List<Day> added, int known) {

    public record Day(LocalDate date, String name) {
    }
}
