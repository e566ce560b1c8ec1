package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.Refusal;

class HolidayFileTest {

    private static final LocalDate FROM = LocalDate.of(2025, 11, 22);
    private static final LocalDate UNTIL = LocalDate.of(2036, 11, 22);

    @Test
    void readsWholeDaysOnceAndEveryYear() {
        SortedMap<LocalDate, String> days = read(event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas")
            + event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;COUNT=3", "SUMMARY:New Year")
            + event("DTSTART;VALUE=DATE:20260525", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20280601T000000Z", "SUMMARY:Memorial Day"));

        assertThat(days).containsOnlyKeys(day("2026-12-25"), day("2026-12-26"), day("2026-01-01"), day("2027-01-01"), day("2028-01-01"),
            day("2026-05-25"), day("2027-05-31"), day("2028-05-29"));
        assertThat(days).containsEntry(day("2026-12-26"), "Christmas");
    }

    @Test
    void goesAtMostTenYearsAheadWhateverTheFileSays() {
        SortedMap<LocalDate, String> forever = read(event("DTSTART;VALUE=DATE:19000501", "RRULE:FREQ=YEARLY"));

        assertThat(forever).hasSize(11);
        assertThat(forever.firstKey()).isEqualTo("2026-05-01");
        assertThat(forever.lastKey()).isEqualTo("2036-05-01");
        assertThat(read(event("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;COUNT=999999999"))).hasSize(11);
        assertThat(read(event("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;INTERVAL=4"))).hasSize(3);
        assertThat(read(event("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))).isEmpty();
    }

    @Test
    void passesOverWhatWasCancelledAndReadsFoldedLines() {
        assertThat(read(event("DTSTART;VALUE=DATE:20260501", "STATUS:CANCELLED"))).isEmpty();
        assertThat(read(event("DTSTART;VALUE=DA", " TE:20260501", "DURATION:P2D", "SUMMARY:Labour", "  Day")))
            .containsEntry(day("2026-05-02"), "Labour Day");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DTSTART:20261225T090000Z | 3 | not a whole day",
        "DTSTART;VALUE=DATE:20261325 | 3 | no day of any year",
        "DTSTART;VALUE=DATE:00010101 | 3 | out of range",
        "SUMMARY:Someday | 2 | says nowhere",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=DAILY | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=SECONDLY;COUNT=2147483647 | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;COUNT=99999999999999 | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;COUNT=0 | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;BYSECOND=1 | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RRULE:FREQ=YEARLY;FREQ=DAILY;COUNT=30 | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RRULE:nonsense | 4 | every year",
        "DTSTART;VALUE=DATE:20261225~RDATE;VALUE=DATE:20261226 | 4 | event of its own",
        "DTSTART;VALUE=DATE:20261225~EXDATE;VALUE=DATE:20261226 | 4 | event of its own",
        "DTSTART;VALUE=DATE:20261225~DURATION:PT4H | 4 | not of whole days",
        "DTSTART;VALUE=DATE:20260101~DTEND;VALUE=DATE:20261231 | 2 | lasts 364 days",
        "DTSTART;VALUE=DATE:20261225~DTEND;VALUE=DATE:20261224 | 2 | before it begins"})
    void refusesWhatItDoesNotUnderstandWithItsLine(String lines, int line, String words) {
        assertThatThrownBy(() -> read(event(lines.split("~")))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.errors()).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo("/lines/" + line);
                assertThat(problem.message()).contains("Line " + line + ":", words);
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "\u0000\u0000\u0000"})
    void refusesWhatIsNoListOfHolidays(String text) {
        assertThatThrownBy(() -> HolidayFile.read(text, FROM, UNTIL)).isInstanceOf(Refusal.class);
    }

    @Test
    @Timeout(10)
    void givesUpOnAFileThatLeavesNoWorkingDay() {
        String everyDay = event("DTSTART;VALUE=DATE:19000101",
            "RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU").repeat(999);

        assertThatThrownBy(() -> read(everyDay)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.errors()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("no working day")));
    }

    @Test
    @Timeout(5)
    void isQuickWithWhatIsTooLarge() {
        String manyEvents = event("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY").repeat(14_000);
        String manyLines = event("X-A:1\r\n".repeat(130_000) + "DTSTART:nonsense");
        String nested = "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(60_000);
        String longLine = event("SUMMARY:" + "x".repeat(1_000_000));

        for (String text : new String[] {manyEvents, manyLines, nested, longLine}) {
            long begun = System.nanoTime();
            Throwable thrown = catchThrowable(() -> read(text));

            assertThat(thrown).as(text.substring(0, 60)).isInstanceOf(Refusal.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(text.substring(0, 60)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static SortedMap<LocalDate, String> read(String events) {
        return HolidayFile.read("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n", FROM, UNTIL);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
