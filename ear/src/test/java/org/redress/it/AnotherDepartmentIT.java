package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.CalendarForm;
import org.redress.calendars.Calendars;
import org.redress.calendars.LedgerLine;
import org.redress.cases.CaseForm;
import org.redress.casework.ActionBody;
import org.redress.casework.CaseActions;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseIntake;
import org.redress.casework.CaseView.DeadlineView;
import org.redress.lifecycle.Action;
import org.redress.people.DepartmentRow;
import org.redress.people.StaffRegister;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

/** Inside the server: a case goes to a department with a calendar of its own, and back. */
@ServerTest
class AnotherDepartmentIT {

    private final Caller admin = Caller.named("admin", "EMPLOYEE", "ADMIN");
    private final Caller intake = Caller.named("intake", "EMPLOYEE", "INTAKE");

    @Deployment
    static WebArchive war() {
        return InServer.war(AnotherDepartmentIT.class);
    }

    @Test
    @Tag("C03")
    void c03_keepsWhatWasUsedAndCountsTheRestInItsOwnCalendar() throws Exception {
        String name = "r-" + UUID.randomUUID().toString().substring(0, 8);
        List<CalendarForm.Hours> always = List.of(new CalendarForm.Hours("00:00", "24:00"));
        CalendarForm roundTheClock = new CalendarForm("UTC", Map.of("MONDAY", always, "TUESDAY", always, "WEDNESDAY", always, "THURSDAY", always,
                "FRIDAY", always, "SATURDAY", always, "SUNDAY", always), Map.of());
        admin.call(() -> Caller.useCase(Calendars.class).put(name, roundTheClock));
        admin.call(() -> {
            Caller.useCase(StaffRegister.class).open(new DepartmentRow(name, "Night and day", name, null));
            return null;
        });
        String number = intake.call(() -> Caller.useCase(CaseIntake.class).record(aCase(), null)).number();
        assertThat(clock(number, Step.RESPONSE).calendar()).isEqualTo("standard");

        act(number, Action.ACCEPT, ActionBody.EMPTY);
        act(number, Action.ROUTE, ActionBody.builder().department(name).build());

        DeadlineView response = clock(number, Step.RESPONSE);
        assertThat(response.calendar()).isEqualTo(name);
        assertThat(response.ledger().get(0).from()).isEqualTo(response.startedAt());
        assertThat(response.ledger()).extracting(LedgerLine::what).endsWith(LedgerLine.What.AHEAD);
        // Three working days of a house that never closes are three days; the seconds in the first calendar hardly matter.
        assertThat(response.dueAt()).isBetween(response.startedAt().plusSeconds(3 * 86_400 - 600), response.startedAt().plusSeconds(3 * 86_400 + 600));
        assertThat(clock(number, Step.ASSIGNMENT).calendar()).isEqualTo(name);
        assertThat(clock(number, Step.ASSIGNMENT).dueAt().atOffset(ZoneOffset.UTC).toLocalTime())
                .isEqualTo(clock(number, Step.ASSIGNMENT).startedAt().atOffset(ZoneOffset.UTC).toLocalTime());
    }

    private void act(String number, Action action, ActionBody body) throws Exception {
        intake.call(() -> Caller.useCase(CaseActions.class).perform(number, action, body, null));
    }

    private DeadlineView clock(String number, Step step) throws Exception {
        return intake.call(() -> Caller.useCase(CaseFiles.class).getWithLedgers(number)).deadlines().stream().filter(d -> d.step() == step)
                .findFirst().orElseThrow();
    }

    private static CaseForm aCase() {
        return new CaseForm(Kind.COMPLAINT, Channel.EMAIL, null, "en", null, null, "A parcel", "The parcel came a little wet.", null, null,
                null, null, null, null, null, null, null, null);
    }
}
