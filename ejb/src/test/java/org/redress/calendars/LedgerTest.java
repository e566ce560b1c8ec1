package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.LedgerLine.What;
import org.redress.rules.vocabulary.CountedIn;

/** What a person reads of a clock. 2 March 2026 is a Monday. */
@Tag("C15")
class LedgerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingCalendar OFFICE = WorkingCalendar.standard(BERLIN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    @Test
    void c15_tellsWhatCountedAndWhatDidNotDownToTheDueTime() {
        Countdown clock = new Countdown(Target.workingHours(4), OFFICE, berlin("2026-03-02T17:00"),
            List.of(new Pause(berlin("2026-03-03T09:10"), berlin("2026-03-03T11:40"), PauseReason.AWAITING_WRITTEN)));

        assertThat(clock.ledger(berlin("2026-03-03T12:00"))).extracting(LedgerTest::told).containsExactly(
            "Mon 17:00-Mon 18:00 COUNTED 60 min",
            "Mon 18:00-Tue 09:00 OUTSIDE_HOURS 900 min",
            "Tue 09:00-Tue 09:10 COUNTED 10 min",
            "Tue 09:10-Tue 11:40 PAUSED 150 min AWAITING_WRITTEN",
            "Tue 11:40-Tue 12:00 COUNTED 20 min",
            "Tue 12:00-Tue 14:30 AHEAD 150 min");
        assertThat(clock.dueAt()).isEqualTo(berlin("2026-03-03T14:30"));
    }

    @Test
    void c15_tellsOfALateClockUntilNow() {
        Countdown clock = Countdown.unpaused(Target.workingHours(4), OFFICE, berlin("2026-03-02T13:00"));

        assertThat(clock.ledger(berlin("2026-03-03T10:00"))).extracting(LedgerTest::told).containsExactly(
            "Mon 13:00-Mon 17:00 COUNTED 240 min",
            "Mon 17:00-Mon 18:00 COUNTED 60 min LATE",
            "Mon 18:00-Tue 09:00 OUTSIDE_HOURS 900 min",
            "Tue 09:00-Tue 10:00 COUNTED 60 min LATE");
    }

    @Test
    void c15_endsWhereTheClockEnded() {
        Countdown clock = Countdown.unpaused(Target.elapsedHours(12), OFFICE, berlin("2026-03-02T13:00"));

        assertThat(clock.ledgerUntil(berlin("2026-03-02T13:30"))).extracting(LedgerTest::told)
            .containsExactly("Mon 13:00-Mon 13:30 COUNTED 30 min");
        assertThat(clock.ledgerUntil(clock.startedAt())).isEmpty();
    }

    @Test
    void c15_endsAtTheWishedMomentAlsoOutsideHours() {
        Countdown clock = new Countdown(Target.workingHours(27), Counting.in(OFFICE), berlin("2026-03-02T17:00"), List.of(), berlin("2026-03-03T20:00"));
        List<LedgerLine> ledger = clock.ledger(berlin("2026-03-02T17:30"));

        assertThat(ledger).extracting(LedgerTest::told).endsWith("Tue 09:00-Tue 18:00 AHEAD 540 min", "Tue 18:00-Tue 20:00 OUTSIDE_HOURS 120 min");
        assertThat(clock.allowance()).isEqualTo(Duration.ofHours(10));
        assertThat(clock.warnAt(80)).isEqualTo(berlin("2026-03-03T16:00"));
    }

    @Test
    void c15_addsUpToTheSecondWhateverTheFractions() {
        Instant start = Instant.parse("2026-03-02T09:00:00.900Z");
        Countdown clock = new Countdown(new Target(new BigDecimal("1.3333"), CountedIn.WORKING), OFFICE, start, List.of(
            new Pause(start.plusMillis(1_700), start.plusMillis(2_600)), new Pause(start.plusMillis(4_250), start.plusMillis(7_777))));
        List<LedgerLine> ledger = clock.ledger(start.plusMillis(9_999));

        assertThat(sum(ledger, What.COUNTED)).isEqualTo(clock.usedAt(start.plusMillis(9_999)).getSeconds());
        assertThat(sum(ledger, What.COUNTED) + sum(ledger, What.AHEAD)).isEqualTo(clock.allowance().getSeconds());
    }

    @Test
    void c15_sumsUpWhatNobodyWouldReadAndStaysWhole() {
        Countdown clock = Countdown.unpaused(Target.workingHours(9 * 700), OFFICE, berlin("2026-03-02T09:00"));
        Instant now = berlin("2027-03-02T10:00");
        List<LedgerLine> ledger = clock.ledger(now);

        assertThat(ledger).hasSizeLessThanOrEqualTo(Ledger.MOST_BEHIND + Ledger.MOST_AHEAD + 2);
        assertThat(ledger.get(0).reason()).isEqualTo(LedgerLine.SUMMED);
        assertThat(sum(ledger, What.COUNTED)).isEqualTo(clock.usedAt(now).getSeconds());
        assertThat(sum(ledger, What.COUNTED) + sum(ledger, What.AHEAD)).isEqualTo(clock.allowance().getSeconds());
        assertThat(ledger.get(ledger.size() - 1).to()).isEqualTo(clock.dueAt());
    }

    @Test
    @Tag("C07")
    void c07_countsTheHourThatComesTwiceTwice() {
        WorkingCalendar nights = new WorkingCalendar("nights", 1, BERLIN, Map.of(),
            Map.of(LocalDate.of(2026, 10, 25), List.of(new Opening(LocalTime.of(1, 0), LocalTime.of(4, 0)))));
        Countdown clock = Countdown.unpaused(Target.workingHours(4), nights, Instant.parse("2026-10-24T23:00:00Z"));

        assertThat(clock.dueAt()).isEqualTo("2026-10-25T03:00:00Z");
        assertThat(clock.ledger(clock.dueAt())).singleElement().satisfies(line -> assertThat(line.seconds()).isEqualTo(4 * 3600));
    }

    private static long sum(List<LedgerLine> ledger, What what) {
        return ledger.stream().filter(line -> line.what() == what).mapToLong(LedgerLine::seconds).sum();
    }

    private static String told(LedgerLine line) {
        String reason = line.reason() == null ? "" : " " + line.reason();
        return SHORT.format(line.from().atZone(BERLIN)) + "-" + SHORT.format(line.to().atZone(BERLIN)) + " " + line.what() + " "
            + line.seconds() / 60 + " min" + reason;
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
