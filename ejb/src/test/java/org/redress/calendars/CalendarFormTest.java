package org.redress.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

class CalendarFormTest {

    @Test
    void readsWhatTheApiTakes() throws JsonProcessingException {
        WorkingCalendar calendar = form("""
            {"zone":"Asia/Tokyo","openings":{"MONDAY":[{"from":"09:00","to":"12:00"},{"from":"13:00","to":"24:00"}]},
             "exceptions":{"2026-12-31":[],"2026-10-10":[{"from":"09:00","to":"13:00"}]}}""").calendar("tokyo", 3);

        assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(calendar.version()).isEqualTo(3);
        assertThat(calendar.openings().get(DayOfWeek.MONDAY)).extracting(Opening::toString)
            .containsExactly("09:00-12:00", "13:00-24:00");
        assertThat(calendar.openingsOn(LocalDate.parse("2026-12-31"))).isEmpty();
        assertThat(calendar.openingsOn(LocalDate.parse("2026-10-10"))).hasSize(1);
    }

    @Test
    void whatIsKeptGivesTheSameCalendarBack() {
        RandomCalendars some = new RandomCalendars(3);
        for (int i = 0; i < 100; i++) {
            some.next();
            WorkingCalendar calendar = some.calendar();

            assertThat(new CalendarVersion(calendar, Instant.EPOCH).calendar()).isEqualTo(calendar);
        }
    }

    @Test
    @Tag("C05")
    void namesEveryFieldThatIsWrong() throws JsonProcessingException {
        CalendarForm wrong = form("""
            {"zone":"Mars/Olympus","openings":{"MONTAG":[],"TUESDAY":[{"from":"9","to":"18:00"}],
             "FRIDAY":[{"from":"09:00","to":"13:00"},{"from":"12:00"},{"from":"12:00","to":"18:00"}],"SUNDAY":null},
             "exceptions":{"31.12.2026":[]}}""");
        CalendarForm farAway = new CalendarForm("Asia/Tokyo", Map.of(), Map.of("-999999999-01-01", List.of()));

        assertThat(problems(farAway)).extracting(FieldProblem::message).singleElement().asString().contains("-999999999", "1900 to 2199");
        assertThat(problems(wrong)).extracting(FieldProblem::pointer).containsExactly("/zone", "/openings/MONTAG",
            "/openings/TUESDAY/0", "/openings/FRIDAY/1", "/openings/FRIDAY/2", "/openings/SUNDAY", "/exceptions/31.12.2026");
        assertThat(problems(wrong)).extracting(FieldProblem::message).anySatisfy(
            message -> assertThat(message).contains("Mars/Olympus").contains("Europe/Berlin"));
    }

    @Test
    @Tag("C05")
    void refusesACalendarThatIsNeverOpen() {
        assertThat(problems(new CalendarForm("Asia/Tokyo", Map.of("MONDAY", List.of()), null))).singleElement().satisfies(
            problem -> assertThat(problem.message()).contains("never open"));
        assertThat(problems(new CalendarForm(null, null, null))).singleElement().satisfies(
            problem -> assertThat(problem.pointer()).isEqualTo("/zone"));
    }

    private static List<FieldProblem> problems(CalendarForm form) {
        return catchThrowableOfType(Refusal.class, () -> form.calendar("c", 1)).errors();
    }

    private static CalendarForm form(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, CalendarForm.class);
    }
}
