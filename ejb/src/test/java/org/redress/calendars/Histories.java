package org.redress.calendars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.redress.rules.vocabulary.CountedIn;

/**
 * Lives of clocks that nobody would think of: begun at any second, moved between calendars, paused, ended and taken up
 * again, regraded to any target, wished for; around days on which clocks on the wall are changed.
 */
final class Histories {

    /** One such life, as it stands at a moment; histories of the same place share what was seen on its walls. */
    record History(Countdown clock, Instant now, Map<WorkingCalendar, WallMinutes> walls) {

        @Override
        public String toString() {
            return clock + " at " + now;
        }
    }

    private static final int OF_ONE_PLACE = 100;

    private final Random random;
    private final RandomCalendars calendars;
    private List<WorkingCalendar> some = List.of();
    private Map<WorkingCalendar, WallMinutes> walls = Map.of();
    private int left;

    Histories(long seed) {
        random = new Random(seed);
        calendars = new RandomCalendars(seed * 31 + 7);
    }

    History next() {
        if (left-- == 0) {
            calendars.next();
            some = List.of(calendars.calendar(), calendars.calendar(), calendars.calendar());
            walls = new IdentityHashMap<>();
            left = OF_ONE_PLACE;
        }
        Instant start = second();
        Instant now = start;
        Counting counting = Counting.in(any());
        List<Pause> pauses = new ArrayList<>();
        for (int events = random.nextInt(6); events > 0; events--) {
            now = now.plusSeconds(random.nextInt(20 * 3600));
            switch (random.nextInt(3)) {
                case 0 -> counting = counting.then(now, any());
                case 1 -> {
                    Instant from = now;
                    now = now.plusSeconds(random.nextInt(30 * 3600));
                    pauses.add(new Pause(from, now, random.nextBoolean() ? PauseReason.ENDED : PauseReason.AWAITING_WRITTEN));
                }
                default -> { }
            }
        }
        if (random.nextInt(8) == 0) {
            pauses.add(new Pause(now, null));
        }
        now = now.plusSeconds(random.nextInt(40 * 3600));
        Instant wish = random.nextInt(6) == 0 ? start.plusSeconds(random.nextInt(60 * 3600)) : null;
        return new History(new Countdown(target(), counting, start, pauses, wish), now, walls);
    }

    private Target target() {
        return switch (random.nextInt(6)) {
            case 0 -> new Target(quarters(48), CountedIn.ELAPSED);
            case 1, 2 -> new Target(quarters(20), CountedIn.WORKING);
            case 3 -> new Target(quarters(18), CountedIn.WORKING_DAY);
            case 4 -> random.nextInt(4) == 0 ? Target.months(1) : new Target(quarters(18), CountedIn.WORKING_DAY);
            default -> Target.sameWorkingDay();
        };
    }

    private BigDecimal quarters(int hours) {
        return BigDecimal.valueOf(1 + random.nextInt(hours * 4)).divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
    }

    private WorkingCalendar any() {
        return some.get(random.nextInt(some.size()));
    }

    private Instant second() {
        return calendars.moment().plus(Duration.ofSeconds(random.nextInt(60)));
    }
}
