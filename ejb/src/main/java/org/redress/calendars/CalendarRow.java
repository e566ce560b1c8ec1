package org.redress.calendars;

import java.time.Instant;

/**
 * A calendar as it is shown.
 *
 * @param version    which edit it is, from 1
 * @param validSince when that edit was made
 */
public record CalendarRow(String name, long version, Instant validSince, CalendarForm form) {

    static CalendarRow of(CalendarVersion version) {
        WorkingCalendar calendar = version.calendar();
        return new CalendarRow(calendar.name(), calendar.version(), version.validSince(), CalendarForm.of(calendar));
    }
}
