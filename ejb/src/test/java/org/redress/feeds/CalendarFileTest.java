package org.redress.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.redress.rules.vocabulary.Step;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;

class CalendarFileTest {

    private static final URI BASE = URI.create("https://redress.example.com/redress/");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-03T09:30:00Z");

    @Test
    void saysWhatIsDueWhenAndWhere() {
        String file = file(new FeedEntry(7L, 2, Step.PLAN_APPROVAL, DUE, false, "2026-000042", "A wet parcel"));

        assertThat(file.lines()).contains("BEGIN:VCALENDAR", "VERSION:2.0", "UID:deadline-7@redress", "DTSTAMP:20260302T120000Z",
            "DTSTART:20260303T093000Z", "SEQUENCE:2", "SUMMARY:Plan approval due: 2026-000042 A wet parcel",
            "URL:https://redress.example.com/redress/app/case?number=2026-000042", "END:VCALENDAR");
        assertThat(file).contains("\r\n");
    }

    @Test
    void tellsOfAConfidentialCaseTheNumberAlone() {
        assertThat(file(new FeedEntry(7L, 1, Step.RESPONSE, DUE, true, "2026-000042", null)).lines()).contains("SUMMARY:Response late: 2026-000042");
    }

    @Test
    void foldsLongLinesAndKeepsWhatWouldBreakThem() throws Exception {
        String title = "Größe, falsch; \\ \"so\"\nEND:VEVENT 投诉".repeat(8);

        String file = file(new FeedEntry(7L, 1, Step.RESPONSE, DUE, false, "2026-000042", title));

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75 * 3));
        Calendar read = new CalendarBuilder().build(new StringReader(file));
        assertThat(read.getComponents()).hasSize(1);
        assertThat(read.getComponents().get(0).getProperty("SUMMARY").orElseThrow().getValue()).endsWith(title);
        read.validate();
    }

    @Test
    void isACalendarOnADayWithoutDeadlines() {
        assertThat(CalendarFile.of(List.of(), BASE, NOW).lines()).contains("BEGIN:VCALENDAR", "END:VCALENDAR");
    }

    private static String file(FeedEntry entry) {
        return CalendarFile.of(List.of(entry), BASE, NOW);
    }
}
