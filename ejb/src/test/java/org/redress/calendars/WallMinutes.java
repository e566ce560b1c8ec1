package org.redress.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For every minute whether the clock on a calendar's wall shows an opening; looked at once and remembered by the day. */
final class WallMinutes {

    private static final int PER_DAY = 24 * 60;

    private final WorkingCalendar calendar;
    private final Map<Long, boolean[]> days = new HashMap<>();
    private long lastDay = Long.MIN_VALUE;
    private boolean[] last = {};

    WallMinutes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isOpen(long epochSecond) {
        long minute = Math.floorDiv(epochSecond, 60L);
        long day = Math.floorDiv(minute, PER_DAY);
        if (day != lastDay) {
            last = days.computeIfAbsent(day, this::look);
            lastDay = day;
        }
        return last[(int) Math.floorMod(minute, (long) PER_DAY)];
    }

    private boolean[] look(long epochDay) {
        boolean[] open = new boolean[PER_DAY];
        for (int i = 0; i < PER_DAY; i++) {
            open[i] = isOpen(Instant.ofEpochSecond((epochDay * PER_DAY + i) * 60).atZone(calendar.zone()));
        }
        return open;
    }

    private boolean isOpen(ZonedDateTime wall) {
        LocalDate day = wall.toLocalDate();
        List<Opening> openings = calendar.exceptions().containsKey(day) ? calendar.exceptions().get(day)
                : calendar.openings().getOrDefault(wall.getDayOfWeek(), List.of());
        int second = wall.toLocalTime().toSecondOfDay();
        for (Opening opening : openings) {
            int to = opening.to().toSecondOfDay();
            if (opening.from().toSecondOfDay() <= second && second < (to == 0 ? 86_400 : to)) {
                return true;
            }
        }
        return false;
    }
}
