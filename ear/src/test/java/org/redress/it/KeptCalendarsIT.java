package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.CalendarForm;
import org.redress.calendars.CalendarForm.Hours;
import org.redress.calendars.Calendars;
import org.redress.problems.Refusal;

/** Inside the server: calendars that were kept in the database and read again count as they were written. */
@ServerTest
class KeptCalendarsIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Hours> OFFICE = List.of(new Hours("09:00", "12:00"), new Hours("13:00", "18:00"));

    private final Caller admin = Caller.named("admin", "EMPLOYEE", "ADMIN");

    @Deployment
    static WebArchive war() {
        return InServer.war(KeptCalendarsIT.class);
    }

    @Test
    @Tag("C01")
    void c01_fourHoursFromFiveOClockEndOnTheNextDay() throws Exception {
        String name = keep(week(BERLIN.getId(), OFFICE, 0b11111), Map.of());

        assertThat(due(name, "2026-03-02T17:00", 4)).isEqualTo(berlin("2026-03-03T12:00"));
    }

    @Test
    @Tag("C02")
    void c02_aWeekendAndAHolidayAreNoWorkingTime() throws Exception {
        String name = keep(week(BERLIN.getId(), OFFICE, 0b11111), Map.of("2026-03-09", List.of()));

        assertThat(worked(name, "2026-03-06T18:00", "2026-03-10T09:00")).isZero();
        assertThat(worked(name, "2026-03-06T17:00", "2026-03-10T10:00")).isEqualTo(120);
    }

    @Test
    @Tag("C05")
    void c05_everySetOfWeekdaysOpensWhenItSays() throws Exception {
        List<Hours> twice = List.of(new Hours("08:00", "12:00"), new Hours("20:00", "24:00"));
        LocalDate monday = LocalDate.parse("2026-03-02");
        for (int days = 1; days < 128; days++) {
            int set = days;
            String name = keep(week("UTC", twice, set), Map.of());
            LocalDate first = monday.datesUntil(monday.plusDays(7)).filter(d -> isIn(set, d.getDayOfWeek())).findFirst().orElseThrow();

            Instant due = admin.call(() -> calendars().due(name, monday.atStartOfDay().toInstant(ZoneOffset.UTC), Duration.ofHours(8)));

            assertThat(due).as("days %s", Integer.toBinaryString(set)).isEqualTo(first.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        assertThatThrownBy(() -> keep(week("UTC", twice, 0), Map.of())).isInstanceOf(Refusal.class);
    }

    @Test
    @Tag("C06")
    void c06_atNightOnAHolidayAtLunchAndInTheVerySecond() throws Exception {
        String name = keep(week(BERLIN.getId(), OFFICE, 0b11111), Map.of("2026-03-03", List.of()));

        assertThat(due(name, "2026-03-02T03:00", 1)).isEqualTo(berlin("2026-03-02T10:00"));
        assertThat(due(name, "2026-03-03T11:00", 1)).isEqualTo(berlin("2026-03-04T10:00"));
        assertThat(due(name, "2026-03-02T12:30", 1)).isEqualTo(berlin("2026-03-02T14:00"));
        assertThat(due(name, "2026-03-02T09:00", 8)).isEqualTo(berlin("2026-03-02T18:00"));
        assertThat(due(name, "2026-03-02T18:00", 1)).isEqualTo(berlin("2026-03-04T10:00"));
    }

    @Test
    @Tag("C07")
    void c07_countsByTheOffsetOfTheDayAndByTheZoneOfItsVersion() throws Exception {
        String name = keep(week(BERLIN.getId(), OFFICE, 0b11111), Map.of());

        assertThat(due(name, "2026-03-27T17:00", 2)).isEqualTo("2026-03-30T08:00:00Z");
        assertThat(due(name, "2026-10-23T17:00", 2)).isEqualTo("2026-10-26T09:00:00Z");
        assertThat(due(name, "2019-07-05T17:00", 2)).isEqualTo("2019-07-08T08:00:00Z");

        admin.call(() -> calendars().put(name, new CalendarForm("Asia/Tokyo", week("Asia/Tokyo", OFFICE, 0b11111).openings(), Map.of())));
        assertThat(admin.call(() -> calendars().due(name, Instant.parse("2026-03-27T08:00:00Z"), Duration.ofHours(2)))).isEqualTo("2026-03-30T01:00:00Z");
    }

    private String keep(CalendarForm week, Map<String, List<Hours>> days) throws Exception {
        String name = "k-" + UUID.randomUUID().toString().substring(0, 8);
        admin.call(() -> calendars().put(name, new CalendarForm(week.zone(), week.openings(), days)));
        return name;
    }

    private static CalendarForm week(String zone, List<Hours> hours, int days) {
        Map<String, List<Hours>> openings = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values()).filter(day -> isIn(days, day)).forEach(day -> openings.put(day.name(), hours));
        return new CalendarForm(zone, openings, Map.of());
    }

    private static boolean isIn(int days, DayOfWeek day) {
        return (days & 1 << day.ordinal()) != 0;
    }

    private Instant due(String name, String from, int hours) throws Exception {
        return admin.call(() -> calendars().due(name, berlin(from), Duration.ofHours(hours)));
    }

    /** In minutes. */
    private long worked(String name, String from, String to) throws Exception {
        return Math.round(admin.call(() -> calendars().workingTime(name, berlin(from), berlin(to))).doubleValue() * 60);
    }

    /** Not kept in a field: the test is made outside the server, too. */
    private static Calendars calendars() {
        return Caller.useCase(Calendars.class);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
