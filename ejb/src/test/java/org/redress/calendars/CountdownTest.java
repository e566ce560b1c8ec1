package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.rules.vocabulary.CountedIn;

class CountdownTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingCalendar OFFICE = WorkingCalendar.standard(BERLIN);

    @Test
    @Tag("C01")
    void warnsInsideWorkingTime() {
        Countdown countdown = Countdown.unpaused(Target.workingHours(4), OFFICE, berlin("2026-03-02T17:00"));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-03-03T12:00"));
        assertThat(countdown.warnAt(80)).isEqualTo(berlin("2026-03-03T11:12"));
        assertThat(countdown.warnAt(25)).isEqualTo(berlin("2026-03-02T18:00"));
        assertThat(countdown.warnAt(0)).isEqualTo(berlin("2026-03-02T17:00"));
        assertThat(countdown.warnAt(100)).isEqualTo(countdown.dueAt());
    }

    @Test
    void elapsedHoursTakeNoNoticeOfOpeningHours() {
        Countdown countdown = Countdown.unpaused(Target.elapsedHours(12), OFFICE, berlin("2026-03-28T20:00"));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-03-29T09:00")); // the clocks were put forward
        assertThat(countdown.warnAt(80)).isEqualTo(berlin("2026-03-28T20:00").plus(576, ChronoUnit.MINUTES));
    }

    @Test
    @Tag("C02")
    void aPauseOverAWeekendAddsNoWorkingTime() {
        Pause weekend = new Pause(berlin("2026-03-06T18:00"), berlin("2026-03-09T09:00"));
        Instant friday = berlin("2026-03-06T17:00");

        Instant paused = new Countdown(Target.workingHours(4), OFFICE, friday, List.of(weekend)).dueAt();

        assertThat(paused).isEqualTo(Countdown.unpaused(Target.workingHours(4), OFFICE, friday).dueAt());
    }

    @ParameterizedTest(name = "paused {0} to {1}: due {2}")
    @CsvSource({
        "2026-03-02T09:30, 2026-03-02T10:30, 2026-03-02T14:00",
        "2026-03-02T16:00, 2026-03-03T10:00, 2026-03-02T13:00", // begins after it fell due
        "2026-03-02T13:00, 2026-03-02T14:00, 2026-03-02T13:00", // begins when it falls due
        "2026-03-02T08:00, 2026-03-02T10:00, 2026-03-02T14:00", // began before the start
        "2026-03-02T06:00, 2026-03-02T08:00, 2026-03-02T13:00", // was over before the start
        "2026-03-02T12:00, 2026-03-04T12:00, 2026-03-04T13:00"})
    @Tag("C02")
    void aPausePutsTheDueTimeOffByWhatItTookOfIt(String from, String to, String due) {
        Pause pause = new Pause(berlin(from), berlin(to));

        Countdown countdown = new Countdown(Target.workingHours(4), OFFICE, berlin("2026-03-02T09:00"), List.of(pause));

        assertThat(countdown.dueAt()).isEqualTo(berlin(due));
    }

    @Test
    @Tag("C03")
    void aChangedTargetKeepsTheTimeUsed() {
        Instant start = berlin("2026-03-02T09:00");
        List<Pause> pauses = List.of(new Pause(berlin("2026-03-02T10:00"), berlin("2026-03-02T12:00")), Pause.since(berlin("2026-03-02T14:00")));
        Instant now = berlin("2026-03-04T10:00");

        Countdown before = new Countdown(Target.workingHours(9), OFFICE, start, pauses);
        Countdown lowered = new Countdown(Target.workingHours(2), OFFICE, start, pauses);
        Countdown raised = new Countdown(Target.workingHours(27), OFFICE, start, pauses);

        assertThat(Stream.of(before, lowered, raised)).allSatisfy(
                countdown -> assertThat(countdown.usedAt(now)).isEqualTo(Duration.ofHours(3)));
        assertThat(lowered.dueAt()).isEqualTo(berlin("2026-03-02T13:00"));
    }

    @ParameterizedTest(name = "{0} working days from {1}: warned {2}, due {3}")
    @CsvSource({
        "1, 2026-03-02T10:00, 2026-03-02T17:12, 2026-03-03T10:00",
        "3, 2026-03-06T17:00, 2026-03-11T11:36, 2026-03-11T17:00",
        "0.5, 2026-03-02T17:00, 2026-03-03T11:36, 2026-03-03T12:30"})
    @Tag("C01")
    void c01_workingDaysAreDaysOfTheCalendarAndWarnWithinThem(String days, String start, String warned, String due) {
        Countdown countdown = Countdown.unpaused(Target.workingDays(days), OFFICE, berlin(start));

        assertThat(countdown.dueAt()).isEqualTo(berlin(due));
        assertThat(countdown.warnAt(80)).isEqualTo(berlin(warned));
    }

    @Test
    void aWorkingDayIsAsLongAsTheCalendarsOrdinaryDayAndAHalfHolidayHalfOfIt() {
        List<Opening> seven = List.of(Opening.of("08:00", "12:00"), Opening.of("13:00", "16:00"));
        List<Opening> half = List.of(Opening.of("08:00", "11:30"));
        WorkingCalendar shortDays = new WorkingCalendar("short", 1, BERLIN, Map.of(DayOfWeek.MONDAY, seven, DayOfWeek.TUESDAY, seven,
                DayOfWeek.WEDNESDAY, seven, DayOfWeek.THURSDAY, seven, DayOfWeek.FRIDAY, half), Map.of(LocalDate.parse("2026-03-03"), half));

        assertThat(shortDays.ordinaryDay()).isEqualTo(Duration.ofHours(7));
        assertThat(Countdown.unpaused(Target.workingDays("1"), shortDays, berlin("2026-03-02T08:00")).dueAt()).isEqualTo(berlin("2026-03-02T16:00"));
        assertThat(Countdown.unpaused(Target.workingDays("2"), shortDays, berlin("2026-03-02T08:00")).dueAt()).isEqualTo(berlin("2026-03-04T11:30"));
        assertThat(Countdown.unpaused(Target.workingDays("0.5"), shortDays, berlin("2026-03-06T08:00")).dueAt()).isEqualTo(berlin("2026-03-06T11:30"));
    }

    @Test
    void theOrdinaryDayIsTheMostFrequentAndOfTwoTheLonger() {
        WorkingCalendar even = new WorkingCalendar("even", 1, BERLIN, Map.of(DayOfWeek.MONDAY, List.of(Opening.of("09:00", "12:00")),
                DayOfWeek.TUESDAY, List.of(Opening.of("09:00", "24:00"))), Map.of());
        WorkingCalendar fair = new WorkingCalendar("fair", 1, BERLIN, Map.of(),
                Map.of(LocalDate.parse("2026-03-03"), List.of(Opening.of("09:00", "13:00")), LocalDate.parse("2026-03-04"), List.of()));

        assertThat(even.ordinaryDay()).isEqualTo(Duration.ofHours(15));
        assertThat(fair.ordinaryDay()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void whileItStandsStillTheDueTimeIsTheEarliestPossible() {
        Countdown countdown = new Countdown(Target.workingHours(4), OFFICE, berlin("2026-03-02T09:00"),
                List.of(Pause.since(berlin("2026-03-02T10:00"))));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-03-02T13:00"));
        assertThat(countdown.usedAt(berlin("2026-03-05T10:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(countdown.isPausedAt(berlin("2026-03-05T10:00"))).isTrue();
        assertThat(countdown.isPausedAt(berlin("2026-03-02T09:59"))).isFalse();
    }

    @Test
    void pausesThatOverlapCountOnce() {
        Countdown countdown = new Countdown(Target.elapsedHours(10), OFFICE, berlin("2026-03-02T09:00"), List.of(
                new Pause(berlin("2026-03-02T11:00"), berlin("2026-03-02T13:00")),
                new Pause(berlin("2026-03-02T10:00"), berlin("2026-03-02T12:00")),
                new Pause(berlin("2026-03-02T10:30"), berlin("2026-03-02T10:45"))));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-03-02T22:00"));
        assertThat(countdown.usedAt(berlin("2026-03-02T14:00"))).isEqualTo(Duration.ofHours(2));
    }

    @ParameterizedTest(name = "the same working day, from {0}: warned {1}, due {2}")
    @CsvSource({
        "2026-03-02T13:00, 2026-03-02T17:00, 2026-03-02T18:00",
        "2026-03-02T19:00, 2026-03-03T16:12, 2026-03-03T18:00",
        "2026-03-07T12:00, 2026-03-09T16:12, 2026-03-09T18:00"})
    void theSameWorkingDayEndsWhenItCloses(String start, String warned, String due) {
        Countdown countdown = Countdown.unpaused(Target.sameWorkingDay(), OFFICE, berlin(start));

        assertThat(countdown.dueAt()).isEqualTo(berlin(due));
        assertThat(countdown.warnAt(80)).isEqualTo(berlin(warned));
    }

    @Test
    void thePausedSameWorkingDayGoesOnAsWorkingTime() {
        Countdown countdown = new Countdown(Target.sameWorkingDay(), OFFICE, berlin("2026-03-02T13:00"),
                List.of(new Pause(berlin("2026-03-02T15:00"), berlin("2026-03-02T17:00"))));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-03-03T11:00"));
    }

    @ParameterizedTest(name = "one month from {0} is {1}")
    @CsvSource({
        "2026-01-31T10:00, 2026-02-28T10:00",
        "2026-03-02T10:00, 2026-04-02T10:00", // the clocks were put forward on the way
        "2026-02-28T02:30, 2026-03-28T02:30",
        "2026-12-15T23:59, 2027-01-15T23:59"})
    @Tag("C07")
    void aMonthIsTheSameDayAndTimeOfTheNext(String start, String due) {
        assertThat(Countdown.unpaused(Target.months(1), OFFICE, berlin(start)).dueAt()).isEqualTo(berlin(due));
    }

    @Test
    void aMonthIsPutOffByTheTimePaused() {
        Countdown countdown = new Countdown(new Target(new BigDecimal("730"), CountedIn.CALENDAR), OFFICE,
                berlin("2026-05-04T10:00"), List.of(new Pause(berlin("2026-05-05T10:00"), berlin("2026-05-08T12:00"))));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-06-07T12:00"));
    }

    @Test
    void hoursBeyondWholeMonthsAreElapsedHours() {
        Countdown countdown = Countdown.unpaused(new Target(new BigDecimal("735.5"), CountedIn.CALENDAR), OFFICE, berlin("2026-05-04T10:00"));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-06-04T15:30"));
    }

    @Test
    void partsOfAnHourAreExact() {
        Countdown countdown = Countdown.unpaused(new Target(new BigDecimal("4.5"), CountedIn.WORKING), OFFICE, berlin("2026-03-02T09:00"));

        assertThat(countdown.dueAt()).isEqualTo(berlin("2026-03-02T13:30"));
        assertThat(countdown.allowance()).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    @Tag("C02")
    void agreesWithAWalkMinuteByMinute() {
        RandomCalendars some = new RandomCalendars(4711);
        for (int i = 0; i < 300; i++) {
            some.next();
            WorkingCalendar calendar = some.calendar();
            Instant start = some.moment();
            List<Pause> pauses = randomPauses(some);
            int hours = 1 + some.upTo(12);
            boolean working = i % 2 == 0;

            Countdown countdown = new Countdown(working ? Target.workingHours(hours) : Target.elapsedHours(hours), calendar, start, pauses);

            assertThat(countdown.dueAt()).as("%d: %s %s %s", i, calendar, countdown, calendar.openings())
                    .isEqualTo(new MinuteByMinute(calendar).due(start, hours * 60L, working, pauses));
        }
    }

    @Test
    @Tag("C15")
    void whatIsUsedWhenItFallsDueIsTheTarget() {
        RandomCalendars some = new RandomCalendars(815);
        for (int i = 0; i < 1_000; i++) {
            some.next();
            Countdown countdown = new Countdown(Target.workingHours(1 + some.upTo(20)), some.calendar(), some.moment(), randomPauses(some));

            assertThat(countdown.usedAt(countdown.dueAt())).as("%d: %s", i, countdown).isEqualTo(countdown.allowance());
            assertThat(countdown.usedAt(countdown.warnAt(80))).as("%d: %s", i, countdown)
                    .isEqualTo(countdown.allowance().multipliedBy(80).dividedBy(100));
            assertThat(countdown.usedAt(countdown.startedAt().minusSeconds(1))).isZero();
        }
    }

    @Test
    void refusesWhatIsOutOfRange() {
        Countdown countdown = Countdown.unpaused(Target.elapsedHours(1), OFFICE, Instant.EPOCH);

        assertThatIllegalArgumentException().isThrownBy(() -> countdown.warnAt(101)).withMessageContaining("101 %");
        assertThatIllegalArgumentException().isThrownBy(() -> Target.elapsedHours(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> Target.elapsedHours(10_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pause(Instant.EPOCH, Instant.EPOCH.minusNanos(1)));
    }

    private static List<Pause> randomPauses(RandomCalendars some) {
        List<Pause> pauses = new ArrayList<>();
        for (int n = some.upTo(4); n > 0; n--) {
            Instant from = some.moment();
            pauses.add(new Pause(from, from.plus(some.upTo(2_000), ChronoUnit.MINUTES)));
        }
        return pauses;
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
