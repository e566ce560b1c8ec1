package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is so in every calendar, tried in random ones. */
class WorkingTimeLawsTest {

    @Test
    @Tag("C07")
    void agreesWithAWalkMinuteByMinute() {
        RandomCalendars some = new RandomCalendars(20261122);
        for (int i = 0; i < 400; i++) {
            some.next();
            WorkingCalendar calendar = some.calendar();
            MinuteByMinute walk = new MinuteByMinute(calendar);
            Instant one = some.moment();
            Instant other = some.moment();
            Instant from = one.isBefore(other) ? one : other;
            Instant to = one.isBefore(other) ? other : one;
            int minutes = some.upTo(600);

            assertThat(calendar.workingTime(from, to).toMinutes()).as("%d: %s %s %s from %s to %s", i, calendar,
                    calendar.openings(), calendar.exceptions(), from, to).isEqualTo(walk.workingMinutes(from, to));
            assertThat(calendar.due(from, Duration.ofMinutes(minutes))).as("%d: %s %s %s, %d min from %s", i, calendar,
                    calendar.openings(), calendar.exceptions(), minutes, from).isEqualTo(walk.due(from, minutes));
        }
    }

    @Test
    @Tag("C15")
    void workingTimeAddsUpWhereverAnIntervalIsParted() {
        RandomCalendars some = new RandomCalendars(7);
        for (int i = 0; i < 2_000; i++) {
            some.next();
            WorkingCalendar calendar = some.calendar();
            List<Instant> moments = List.of(some.moment(), some.moment().plusNanos(i), some.moment()).stream().sorted().toList();

            assertThat(calendar.workingTime(moments.get(0), moments.get(1)).plus(calendar.workingTime(moments.get(1), moments.get(2))))
                    .as("%d: %s", i, moments).isEqualTo(calendar.workingTime(moments.get(0), moments.get(2)));
        }
    }

    @Test
    @Tag("C15")
    void theTimeUntilDueIsTheTimeAskedFor() {
        RandomCalendars some = new RandomCalendars(99);
        for (int i = 0; i < 2_000; i++) {
            some.next();
            WorkingCalendar calendar = some.calendar();
            Instant from = some.moment();
            Duration time = Duration.ofNanos(1L + some.upTo(Integer.MAX_VALUE) * 20_000L);

            Instant due = calendar.due(from, time);

            assertThat(calendar.workingTime(from, due)).as("%d", i).isEqualTo(time);
            assertThat(calendar.workingTime(from, due.minusNanos(1))).as("%d", i).isEqualTo(time.minusNanos(1));
        }
    }
}
