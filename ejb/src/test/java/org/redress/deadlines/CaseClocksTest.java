package org.redress.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadlines.OneCase.at;
import static org.redress.rules.vocabulary.CountedIn.ELAPSED;
import static org.redress.rules.vocabulary.CountedIn.WORKING;
import static org.redress.rules.vocabulary.CountedIn.WORKING_DAY;
import static org.redress.rules.vocabulary.Step.ASSESSMENT;
import static org.redress.rules.vocabulary.Step.HANDOVER;
import static org.redress.rules.vocabulary.Step.OVERALL;
import static org.redress.rules.vocabulary.Step.RESPONSE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.LedgerLine;
import org.redress.calendars.Opening;
import org.redress.calendars.WorkingCalendar;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Resumption;

/** What actions, grades, departments and edited calendars do to the clocks of a case. 2 March 2026 is a Monday. */
class CaseClocksTest {

    private static final List<Opening> NINE_TO_SIX = List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private static final List<Opening> HALF_DAYS = List.of(new Opening(LocalTime.of(8, 0), LocalTime.of(12, 30)));

    @Test
    @Tag("C03")
    void c03_aGradeRaisedAndLoweredWhilePausedKeepsWhatWasUsed() {
        OneCase c = OneCase.inTheOffice().given(RESPONSE, "27", WORKING).receivedAt("2026-03-02T09:00")
            .does(Action.AWAIT_WRITTEN, Status.AWAITING_WRITTEN, "2026-03-02T12:00")
            .does(Action.WRITTEN_RECEIVED, Status.RECEIVED, "2026-03-02T14:00")
            .does(Action.AWAIT_WRITTEN, Status.AWAITING_WRITTEN, "2026-03-02T15:00");

        c.given(RESPONSE, "9", WORKING).regraded(Grade.MAJOR);
        assertThat(c.minutesUsedAt(RESPONSE, "2026-03-05T10:00")).isEqualTo(4 * 60);
        c.given(RESPONSE, "2", WORKING).regraded(Grade.IMPORTANT);
        assertThat(c.minutesUsedAt(RESPONSE, "2026-03-05T10:00")).isEqualTo(4 * 60);
        c.given(RESPONSE, "27", WORKING).regraded(Grade.GENERAL);
        c.does(Action.WRITTEN_RECEIVED, Status.RECEIVED, "2026-03-05T10:00");

        assertThat(c.clock(RESPONSE).startedAt()).isEqualTo(at("2026-03-02T09:00"));
        assertThat(c.minutesUsedAt(RESPONSE, "2026-03-05T12:00")).isEqualTo(6 * 60);
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-09T15:00"));
        assertThat(c.clock(RESPONSE).state()).isEqualTo(DeadlineState.RUNNING);
    }

    @Test
    void aSuggestionThatTurnsOutToBeAComplaintHasItsClocksFromTheBeginning() {
        OneCase c = OneCase.inTheOffice().given(RESPONSE, "90", WORKING_DAY).receivedAt("2026-03-02T09:00");

        c.given(HANDOVER, "12", ELAPSED).given(RESPONSE, "27", WORKING_DAY).given(OVERALL, "730", ELAPSED)
            .refitted(Status.RECEIVED, "2026-03-02T12:00", List.of(RESPONSE));

        assertThat(c.clock(HANDOVER).dueAt()).isEqualTo(at("2026-03-02T21:00"));
        assertThat(c.clock(OVERALL).startedAt()).isEqualTo(at("2026-03-02T09:00"));
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-04T18:00"));
    }

    @Test
    void aComplaintThatTurnsOutToBeASuggestionIsRidOfItsClocks() {
        OneCase c = OneCase.inTheOffice().given(HANDOVER, "12", ELAPSED).given(ASSESSMENT, "24", ELAPSED).given(RESPONSE, "27", WORKING_DAY)
            .given(OVERALL, "730", ELAPSED).receivedAt("2026-03-02T09:00").does(Action.ACCEPT, Status.ASSESSMENT, "2026-03-02T10:00");

        c.without(HANDOVER, ASSESSMENT, OVERALL).given(RESPONSE, "90", WORKING_DAY)
            .refitted(Status.ASSESSMENT, "2026-03-02T12:00", List.of(HANDOVER, ASSESSMENT, RESPONSE, OVERALL));

        assertThat(c.clock(HANDOVER).state()).isEqualTo(DeadlineState.MET);
        assertThat(c.clock(ASSESSMENT).state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(c.clock(OVERALL).state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(c.clock(RESPONSE).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-13T18:00"));
    }

    @Test
    @Tag("C04")
    void c04_aWishedDateIsMovedByNothingAndACalculatedOneIs() {
        OneCase c = OneCase.inTheOffice().given(RESPONSE, "27", WORKING_DAY).given(OVERALL, "48", ELAPSED).receivedAt("2026-03-02T09:00");
        c.clocks.wish(LocalDate.of(2026, 3, 4));
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-04T18:00"));

        c.does(Action.AWAIT_WRITTEN, Status.AWAITING_WRITTEN, "2026-03-02T10:00")
            .does(Action.WRITTEN_RECEIVED, Status.RECEIVED, "2026-03-03T10:00")
            .given(RESPONSE, "45", WORKING_DAY).given(OVERALL, "96", ELAPSED).regraded(Grade.IMPORTANT)
            .does(Action.ACCEPT, Status.ASSESSMENT, "2026-03-03T11:00");

        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-04T18:00"));
        assertThat(c.clock(RESPONSE).warnAt()).isBetween(at("2026-03-04T09:00"), at("2026-03-04T18:00"));
        assertThat(c.clock(OVERALL).dueAt()).isEqualTo(at("2026-03-07T09:00"));
    }

    @Test
    @Tag("C08")
    void c08_anEditedCalendarLeavesClocksAloneUntilTheyAreCountedAnew() {
        OneCase.Book book = new OneCase.Book().with(WorkingCalendar.standard(OneCase.BERLIN));
        OneCase c = new OneCase(book).given(RESPONSE, "27", WORKING_DAY).receivedAt("2026-03-02T09:00");
        WorkingCalendar edited = office("standard", 1, NINE_TO_SIX, Map.of(LocalDate.of(2026, 3, 3), List.of()));
        book.with(edited);

        c.regraded(Grade.GENERAL).does(Action.ACCEPT, Status.ASSESSMENT, "2026-03-02T11:00");
        c.clocks.countIn("standard", at("2026-03-02T11:00"));
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-04T18:00"));

        c.clocks.recount(c.clock(RESPONSE), edited);
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-05T18:00"));
        assertThat(c.clock(RESPONSE).course().calendarVersion()).isEqualTo(1);
    }

    @Test
    @Tag("C08")
    void c08_whatRanOutStaysLateInAnEditedCalendar() {
        OneCase.Book book = new OneCase.Book().with(WorkingCalendar.standard(OneCase.BERLIN));
        OneCase c = new OneCase(book).given(RESPONSE, "9", WORKING_DAY).receivedAt("2026-03-02T09:00");
        c.clock(RESPONSE).breached(at("2026-03-02T18:00"));
        WorkingCalendar edited = office("standard", 1, NINE_TO_SIX, Map.of(LocalDate.of(2026, 3, 2), List.of()));
        book.with(edited);

        c.clocks.recount(c.clock(RESPONSE), edited);

        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-03T18:00"));
        assertThat(c.clock(RESPONSE).state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(c.clock(RESPONSE).nextAction()).isEqualTo(DueWork.ESCALATE);
    }

    @Test
    @Tag("C09")
    void c09_aDisputedCaseGoesOnWithWhatWasLeftEachTime() {
        OneCase c = OneCase.inTheOffice().given(OVERALL, "100", ELAPSED).receivedAt("2026-03-02T09:00")
            .does(Action.CONFIRM, Status.RESOLVED, "2026-03-03T09:00")
            .does(Action.DISPUTE, Status.ROUTED, "2026-03-05T09:00")
            .does(Action.CONFIRM, Status.RESOLVED, "2026-03-06T09:00")
            .does(Action.CLOSE, Status.CLOSED, "2026-03-06T10:00")
            .does(Action.REOPEN, Status.INVESTIGATION, "2026-03-16T09:00");

        assertThat(c.minutesUsedAt(OVERALL, "2026-03-16T10:00")).isEqualTo((24 + 24 + 1) * 60);
        assertThat(c.clock(OVERALL).dueAt()).isEqualTo(at("2026-03-18T13:00"));
        assertThat(c.clock(OVERALL).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(c.clock(OVERALL).ledger(at("2026-03-16T10:00"), c.clocks.calendarOf(c.clock(OVERALL))))
            .filteredOn(line -> line.what() == LedgerLine.What.PAUSED).extracting(LedgerLine::reason).containsExactly("ENDED", "ENDED");
    }

    @Test
    @Tag("C09")
    void c09_aReopenedCaseStartsAnewWhereThePolicySaysSo() {
        OneCase c = OneCase.inTheOffice().under(Resumption.RESTART).given(OVERALL, "100", ELAPSED).receivedAt("2026-03-02T09:00")
            .does(Action.CONFIRM, Status.RESOLVED, "2026-03-03T09:00")
            .does(Action.DISPUTE, Status.ROUTED, "2026-03-05T09:00")
            .does(Action.CONFIRM, Status.RESOLVED, "2026-03-06T09:00")
            .does(Action.DISPUTE, Status.ROUTED, "2026-03-09T09:00");

        assertThat(c.clocks.all()).filteredOn(d -> d.step() == OVERALL).extracting(Deadline::state)
            .containsExactly(DeadlineState.MET, DeadlineState.MET, DeadlineState.RUNNING);
        assertThat(c.clock(OVERALL).startedAt()).isEqualTo(at("2026-03-09T09:00"));
        assertThat(c.clock(OVERALL).dueAt()).isEqualTo(at("2026-03-13T13:00"));
    }

    @Test
    @Tag("C09")
    void c09_anAnswerIsOwedAgainOnlyWhereNoneWasGiven() {
        OneCase withdrawn = OneCase.inTheOffice().given(RESPONSE, "27", WORKING).receivedAt("2026-03-02T09:00")
            .does(Action.WITHDRAW, Status.CLOSED, "2026-03-02T12:00").does(Action.REOPEN, Status.INVESTIGATION, "2026-03-04T09:00");
        OneCase answered = OneCase.inTheOffice().given(RESPONSE, "27", WORKING).receivedAt("2026-03-02T09:00")
            .does(Action.REPLY, Status.AWAITING_CONFIRMATION, "2026-03-02T12:00").does(Action.LAPSE, Status.CLOSED, "2026-03-16T18:00")
            .does(Action.REOPEN, Status.INVESTIGATION, "2026-03-17T09:00");

        assertThat(withdrawn.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-06T15:00"));
        assertThat(answered.clock(RESPONSE).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    @Tag("C09")
    void c09_whatWasLateGoesOnLate() {
        OneCase c = OneCase.inTheOffice().given(RESPONSE, "9", WORKING).receivedAt("2026-03-02T09:00");
        c.clock(RESPONSE).breached(at("2026-03-02T18:00"));

        c.does(Action.WITHDRAW, Status.CLOSED, "2026-03-03T12:00").does(Action.REOPEN, Status.INVESTIGATION, "2026-03-04T09:00");

        assertThat(c.clock(RESPONSE).state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(c.clock(RESPONSE).nextAction()).isEqualTo(DueWork.ESCALATE);
    }

    @Test
    @Tag("C12")
    void c12_eachClockKeepsItsOwnDueTimeAndTheNearestIsShown() {
        OneCase c = OneCase.inTheOffice().given(HANDOVER, "12", ELAPSED).given(RESPONSE, "2", WORKING).given(OVERALL, "730", ELAPSED)
            .receivedAt("2026-03-02T09:00");

        assertThat(c.clock(HANDOVER).dueAt()).isEqualTo(at("2026-03-02T21:00"));
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-02T11:00"));
        assertThat(c.clocks.nearest()).contains(c.clock(RESPONSE));
        c.does(Action.REPLY, Status.AWAITING_CONFIRMATION, "2026-03-02T10:00");
        assertThat(c.clocks.nearest()).contains(c.clock(HANDOVER));
    }

    @Test
    @Tag("C13")
    void c13_anotherReleaseMakesNothingLateThatWasPromisedBefore() {
        OneCase c = OneCase.inTheOffice().given(RESPONSE, "27", WORKING).receivedAt("2026-03-02T09:00")
            .decidedAgainUnder("2", RESPONSE, "1", WORKING);

        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-04T18:00"));
        assertThat(c.clock(RESPONSE).given().release()).isEqualTo("1");

        c.regraded(Grade.MAJOR);
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-02T10:00"));
        assertThat(c.clock(RESPONSE).given().release()).isEqualTo("2");
    }

    @Test
    @Tag("C13")
    void c13_aClockThatRanOutIsNotFoundLateASecondTime() {
        OneCase c = OneCase.inTheOffice().given(RESPONSE, "9", WORKING).receivedAt("2026-03-02T09:00");
        c.clock(RESPONSE).breached(at("2026-03-02T18:00"));

        c.given(RESPONSE, "4", WORKING).regraded(Grade.MAJOR);
        c.given(RESPONSE, "90", WORKING).regraded(Grade.GENERAL);

        assertThat(c.clock(RESPONSE).state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(c.clock(RESPONSE).nextAction()).isEqualTo(DueWork.ESCALATE);
    }

    @Test
    @Tag("C03")
    void c03_anotherDepartmentKeepsWhatWasUsedAndCountsTheRestInItsOwnHours() {
        WorkingCalendar mornings = office("mornings", 1, HALF_DAYS, Map.of());
        OneCase c = new OneCase(new OneCase.Book().with(WorkingCalendar.standard(OneCase.BERLIN)).with(mornings))
            .given(RESPONSE, "27", WORKING_DAY).given(ASSESSMENT, "9", WORKING).receivedAt("2026-03-02T09:00");

        c.clocks.countIn("mornings", at("2026-03-03T13:30"));
        c.clocks.start(ASSESSMENT, at("2026-03-03T13:30"), c.decision().deadlines());

        // A day and a half of three are used; the other one and a half are mornings of four hours and a half.
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-05T10:15"));
        assertThat(c.clock(ASSESSMENT).dueAt()).isEqualTo(at("2026-03-05T12:30"));
        c.clocks.countIn("standard", at("2026-03-04T12:30"));
        assertThat(c.clock(RESPONSE).dueAt()).isEqualTo(at("2026-03-04T17:00"));
        assertThat(c.minutesUsedAt(RESPONSE, "2026-03-04T12:30")).isEqualTo(9 * 60 + 270 + 270);
    }

    @Test
    void whatIsMetWhileItStandsStillIsInTime() {
        OneCase c = OneCase.inTheOffice().given(OVERALL, "10", ELAPSED).receivedAt("2026-03-02T09:00")
            .does(Action.AWAIT_WRITTEN, Status.AWAITING_WRITTEN, "2026-03-02T12:00");

        c.clocks.meet(OVERALL, at("2026-03-09T12:00"));

        assertThat(c.clock(OVERALL).state()).isEqualTo(DeadlineState.MET);
    }

    private static WorkingCalendar office(String name, long version, List<Opening> day, Map<LocalDate, List<Opening>> exceptions) {
        Map<DayOfWeek, List<Opening>> week = Map.of(DayOfWeek.MONDAY, day, DayOfWeek.TUESDAY, day, DayOfWeek.WEDNESDAY, day,
            DayOfWeek.THURSDAY, day, DayOfWeek.FRIDAY, day);
        return new WorkingCalendar(name, version, ZoneId.of("Europe/Berlin"), week, exceptions);
    }
}
