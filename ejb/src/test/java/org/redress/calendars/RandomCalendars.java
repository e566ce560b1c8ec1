package org.redress.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Calendars that nobody would think of, around days on which clocks are changed. */
final class RandomCalendars {

    /** A day or two before a change of clocks: by an hour, by half an hour, at midnight, at one past midnight, by a day. */
    private static final List<String> BEFORE_A_CHANGE = List.of(
            "Europe/Berlin 2026-03-28", "Europe/Berlin 2026-10-24", "America/New_York 2026-03-07",
            "America/New_York 2026-10-31", "Australia/Lord_Howe 2026-04-04", "Australia/Lord_Howe 2026-10-03",
            "America/Sao_Paulo 2017-10-14", "America/Sao_Paulo 2018-02-17", "America/St_Johns 2006-04-01",
            "America/St_Johns 2006-10-28", "Pacific/Apia 2011-12-28", "Asia/Tokyo 2026-07-17",
            "Africa/Casablanca 2026-02-14", "Asia/Kathmandu 2026-01-01", "Europe/Istanbul 2016-09-06");

    private final Random random;
    private ZoneId zone;
    private LocalDate around;

    RandomCalendars(long seed) {
        random = new Random(seed);
        next();
    }

    /** Moves on to another place and time. */
    void next() {
        String[] zoneAndDay = BEFORE_A_CHANGE.get(random.nextInt(BEFORE_A_CHANGE.size())).split(" ");
        zone = ZoneId.of(zoneAndDay[0]);
        around = LocalDate.parse(zoneAndDay[1]);
    }

    WorkingCalendar calendar() {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.put(day, openings());
            }
        }
        week.put(around.getDayOfWeek(), List.of(new Opening(LocalTime.of(10, 0), LocalTime.of(10, 30))));
        Map<LocalDate, List<Opening>> exceptions = new HashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            exceptions.put(around.plusDays(random.nextInt(6)), random.nextBoolean() ? List.of() : openings());
        }
        return new WorkingCalendar("random", 1, zone, week, exceptions);
    }

    /** A whole minute within a week or so of the change. */
    Instant moment() {
        return around.atStartOfDay(zone).toInstant().plus(random.nextInt(7 * 24 * 60) - 24 * 60L, ChronoUnit.MINUTES);
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** One to three of a day, some until midnight, some touching. */
    private List<Opening> openings() {
        TreeSet<Integer> bounds = new TreeSet<>();
        int wanted = 2 * (1 + random.nextInt(3));
        while (bounds.size() < wanted) {
            bounds.add(random.nextInt(10) == 0 ? 24 * 60 : random.nextInt(24 * 60));
        }
        List<Integer> minutes = new ArrayList<>(bounds);
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i += 2) {
            openings.add(new Opening(time(minutes.get(i)), time(minutes.get(i + 1))));
        }
        return openings;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay % (24 * 60) * 60L);
    }
}
