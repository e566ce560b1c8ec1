package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingCalendar OFFICE = WorkingCalendar.standard(BERLIN);

    @Test
    @Tag("C01")
    void whatIsLeftAtClosingGoesOnTheNextMorning() {
        Instant due = OFFICE.due(berlin("2026-03-02T17:00"), Duration.ofHours(4));

        assertThat(due).isEqualTo(berlin("2026-03-03T12:00"));
    }

    @ParameterizedTest(name = "{0} to {1} is {2}: {3}")
    @CsvSource(textBlock = """
            2026-03-02T09:00, 2026-03-02T18:00, PT9H,   a whole day
            2026-03-02T08:59:59, 2026-03-02T09:00:01, PT1S, the second of opening
            2026-03-02T17:59:59.999999999, 2026-03-02T18:30, PT0.000000001S, the last nanosecond
            2026-03-02T22:00, 2026-03-03T02:00, PT0S,   at night
            2026-03-06T18:00, 2026-03-09T09:00, PT0S,   a weekend
            2026-03-06T17:30, 2026-03-09T09:15, PT45M,  over a weekend
            2026-03-02T12:00, 2026-03-02T12:00, PT0S,   no time at all
            2026-01-01T00:00, 2027-01-01T00:00, PT2349H, 261 working days
            """)
    @Tag("C06")
    void workingTimeIsTheOverlapWithOpeningHours(String from, String to, Duration expected, String why) {
        assertThat(OFFICE.workingTime(berlin(from), berlin(to))).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "2026-03-02T09:00, PT9H, 2026-03-02T18:00", // used up at closing: due at closing
        "2026-03-02T09:00, PT9H0.000000001S, 2026-03-03T09:00:00.000000001",
        "2026-03-02T18:00, PT1H, 2026-03-03T10:00",
        "2026-03-07T03:00, PT1H, 2026-03-09T10:00",
        "2026-03-02T12:34:56.789, PT0S, 2026-03-02T12:34:56.789",
        "2026-03-07T12:00, PT0S, 2026-03-07T12:00",
        "2026-03-06T17:59:59, PT2S, 2026-03-09T09:00:01"})
    @Tag("C06")
    void dueIsTheFirstMomentAtWhichTheTimeHasPassed(String from, Duration time, String expected) {
        assertThat(OFFICE.due(berlin(from), time)).isEqualTo(berlin(expected));
    }

    @Test
    @Tag("C06")
    void lunchDoesNotCount() {
        WorkingCalendar withLunch = openOn(DayOfWeek.MONDAY, "09:00-12:00", "13:00-18:00");

        assertThat(withLunch.workingTime(berlin("2026-03-02T11:30"), berlin("2026-03-02T13:30"))).isEqualTo(Duration.ofHours(1));
        assertThat(withLunch.due(berlin("2026-03-02T12:10"), Duration.ofMinutes(1))).isEqualTo(berlin("2026-03-02T13:01"));
        assertThat(withLunch.isOpenAt(berlin("2026-03-02T12:00"))).isFalse();
        assertThat(withLunch.isOpenAt(berlin("2026-03-02T13:00"))).isTrue();
    }

    @Test
    @Tag("C06")
    void anExceptionTakesTheDaysPlace() {
        WorkingCalendar calendar = new WorkingCalendar("c", 1, BERLIN, OFFICE.openings(), Map.of(
                LocalDate.parse("2026-03-02"), List.of(),
                LocalDate.parse("2026-03-07"), List.of(Opening.of("10:00", "13:00"))));

        assertThat(calendar.due(berlin("2026-02-27T17:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-03-03T10:00"));
        assertThat(calendar.workingTime(berlin("2026-03-07T00:00"), berlin("2026-03-08T00:00"))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    @Tag("C05")
    void anOpeningMayEndAtMidnight() {
        WorkingCalendar lateShift = new WorkingCalendar("late", 1, BERLIN, Map.of(
                DayOfWeek.MONDAY, List.of(Opening.of("20:00", "24:00")),
                DayOfWeek.TUESDAY, List.of(Opening.of("00:00", "04:00"))), Map.of());

        assertThat(lateShift.due(berlin("2026-03-02T23:00"), Duration.ofHours(2))).isEqualTo(berlin("2026-03-03T01:00"));
        assertThat(lateShift.workingTime(berlin("2026-03-02T00:00"), berlin("2026-03-09T00:00"))).isEqualTo(Duration.ofHours(8));
        assertThat(lateShift.closeOfWorkingDay(berlin("2026-03-02T23:00"))).isEqualTo(berlin("2026-03-03T00:00"));
    }

    @Test
    @Tag("C05")
    void everySetOfWeekdaysCountsItsDays() {
        Instant start = berlin("2026-06-01T00:00");
        for (int set = 1; set < 128; set++) {
            Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if ((set & 1 << day.ordinal()) != 0) {
                    week.put(day, List.of(Opening.of("08:00", "12:00"), Opening.of("13:00", "24:00")));
                }
            }
            WorkingCalendar calendar = new WorkingCalendar("set " + set, 1, BERLIN, week, Map.of());
            Duration aWeek = Duration.ofHours(15L * Integer.bitCount(set));

            assertThat(calendar.workingTime(start, start.plus(14, ChronoUnit.DAYS))).as("set %s", set).isEqualTo(aWeek.multipliedBy(2));
            assertThat(calendar.workingTime(start, calendar.due(start, aWeek))).as("set %s", set).isEqualTo(aWeek);
            assertThat(calendar.due(start, aWeek)).as("set %s", set).isBeforeOrEqualTo(start.plus(7, ChronoUnit.DAYS));
        }
    }

    @Test
    @Tag("C05")
    void refusesToBeNeverOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar("empty", 1, BERLIN, Map.of(DayOfWeek.MONDAY, List.of()), Map.of()))
                .withMessageContaining("'empty' is never open").withMessageContaining("at least one");
    }

    @Test
    @Tag("C05")
    void saysSoWhenItDoesNotOpenAgain() {
        WorkingCalendar onceOnly = new WorkingCalendar("fair", 1, BERLIN, Map.of(),
                Map.of(LocalDate.parse("2026-03-02"), List.of(Opening.of("09:00", "17:00"))));

        assertThat(onceOnly.due(berlin("2026-03-01T00:00"), Duration.ofHours(8))).isEqualTo(berlin("2026-03-02T17:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> onceOnly.due(berlin("2026-03-01T00:00"), Duration.ofHours(9)))
                .withMessageContaining("'fair' does not open within five years");
        assertThatIllegalArgumentException().isThrownBy(() -> onceOnly.closeOfWorkingDay(berlin("2026-03-02T17:00")));
    }

    @Test
    void saysThatTheTimeIsTooLongWhereTheCalendarOpensWell() {
        WorkingCalendar office = OFFICE;

        assertThatIllegalArgumentException().isThrownBy(() -> office.due(Instant.parse("2026-03-02T08:00:00Z"), Duration.ofHours(99_999_999)))
                .withMessage("A working time of PT99999999H is not over within a hundred years. Ask for less.");
    }

    @Test
    @Tag("C05")
    void refusesOpeningsThatOverlapOrEndBeforeTheyBegin() {
        assertThatIllegalArgumentException().isThrownBy(() -> openOn(DayOfWeek.MONDAY, "09:00-13:00", "12:59-18:00"))
                .withMessageContaining("09:00-13:00").withMessageContaining("12:59-18:00").withMessageContaining("Join");
        assertThatIllegalArgumentException().isThrownBy(() -> Opening.of("18:00", "09:00")).withMessageContaining("18:00-09:00");
        assertThatIllegalArgumentException().isThrownBy(() -> Opening.of("09:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Opening.of("09:00", "00:00")).withMessageContaining("24:00");
        assertThatNoException().isThrownBy(() -> openOn(DayOfWeek.MONDAY, "12:00-18:00", "09:00-12:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00", "25:00", "nine", "", "09:60"})
    @Tag("C05")
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Opening.of(text, "24:00")).withMessageContaining("'" + text + "'");
    }

    @Test
    void refusesAnIntervalThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OFFICE.workingTime(berlin("2026-03-03T00:00"), berlin("2026-03-02T00:00")))
                .withMessageContaining("ends before it begins");
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.due(berlin("2026-03-03T00:00"), Duration.ofHours(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.workingTime(Instant.MIN, Instant.MAX));
    }

    @Test
    @Tag("C07")
    void anHourThatIsSkippedDoesNotCountAndOneThatIsRepeatedCountsTwice() {
        WorkingCalendar sundays = openOn(DayOfWeek.SUNDAY, "00:00-06:00");

        assertThat(sundays.workingTime(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00"))).isEqualTo(Duration.ofHours(5));
        assertThat(sundays.workingTime(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00"))).isEqualTo(Duration.ofHours(7));
    }

    @Test
    @Tag("C07")
    void anOpeningThatBeginsInTheSkippedHourBeginsWhenItIsOver() {
        WorkingCalendar sundays = openOn(DayOfWeek.SUNDAY, "02:30-04:00");

        assertThat(sundays.due(berlin("2026-03-29T00:00"), Duration.ofMinutes(30))).isEqualTo(berlin("2026-03-29T03:30"));
        assertThat(sundays.workingTime(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @Tag("C07")
    void theOffsetIsThatOfEachDay() {
        Instant friday = berlin("2026-03-27T17:00");

        assertThat(friday).isEqualTo("2026-03-27T16:00:00Z");
        assertThat(OFFICE.due(friday, Duration.ofHours(2))).isEqualTo("2026-03-30T08:00:00Z");
    }

    @Test
    @Tag("C07")
    void aDayThatNeverWasHasNoWorkingTime() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        WorkingCalendar samoa = WorkingCalendar.standard(apia);
        Instant thursday = LocalDateTime.parse("2011-12-29T17:00").atZone(apia).toInstant();

        Instant due = samoa.due(thursday, Duration.ofHours(2));

        assertThat(due).isEqualTo(LocalDateTime.parse("2012-01-02T10:00").atZone(apia).toInstant());
    }

    @ParameterizedTest(name = "the working day of {0} closes at {1}")
    @CsvSource({
        "2026-03-02T08:00, 2026-03-02T18:00",
        "2026-03-02T12:30, 2026-03-02T18:00",
        "2026-03-02T17:59:59, 2026-03-02T18:00",
        "2026-03-02T18:00, 2026-03-03T18:00",
        "2026-03-06T19:00, 2026-03-09T18:00",
        "2026-03-07T10:00, 2026-03-09T18:00"})
    @Tag("C06")
    void closeOfTheWorkingDayIsItsLastClosing(String moment, String expected) {
        List<Opening> withLunch = List.of(Opening.of("09:00", "12:00"), Opening.of("13:00", "18:00"));
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(OFFICE.openings());
        week.replaceAll((day, openings) -> withLunch);
        WorkingCalendar calendar = new WorkingCalendar("lunch", 1, BERLIN, week, Map.of());

        assertThat(calendar.closeOfWorkingDay(berlin(moment))).isEqualTo(berlin(expected));
    }

    @Test
    void hoursAreRoundedHalfUpToTwoDecimals() {
        Instant nine = berlin("2026-03-02T09:00");

        assertThat(OFFICE.workingHours(nine, nine.plusSeconds(18))).isEqualByComparingTo("0.01");
        assertThat(OFFICE.workingHours(nine, nine.plusSeconds(18).minusNanos(1))).isEqualByComparingTo("0.00");
        assertThat(OFFICE.workingHours(nine, nine.plus(100, ChronoUnit.MINUTES))).hasToString("1.67");
        assertThat(OFFICE.workingHours(nine, nine)).hasToString("0.00");
    }

    @Test
    void tenYearsAreSummedInMilliseconds() {
        long before = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            OFFICE.workingTime(berlin("2016-01-01T00:00"), berlin("2026-01-01T00:00"));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before).toMillis()).isCloseTo(0, within(5_000L));
    }

    @Test
    void equalCalendarsAreEqual() {
        assertThat(WorkingCalendar.standard(BERLIN)).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
        assertThat(WorkingCalendar.standard(ZoneId.of("Asia/Tokyo"))).isNotEqualTo(OFFICE);
        assertThat(OFFICE.openings()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(OFFICE.openingsOn(LocalDate.parse("2026-03-02"))).containsExactly(
                new Opening(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    }

    private static WorkingCalendar openOn(DayOfWeek day, String... openings) {
        List<Opening> list = List.of(openings).stream().map(text -> text.split("-"))
                .map(ends -> Opening.of(ends[0], ends[1])).toList();
        return new WorkingCalendar("c", 1, BERLIN, Map.of(day, list), Map.of());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
