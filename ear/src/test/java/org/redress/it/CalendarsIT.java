package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.calendars.CalendarForm;
import org.redress.calendars.CalendarRow;
import org.redress.calendars.Calendars;
import org.redress.problems.Refusal;

/** Inside the server: calendars are kept, each edit as a version of its own. */
@ServerTest
class CalendarsIT {

    private final Caller admin = Caller.named("admin", "EMPLOYEE", "ADMIN");

    @Deployment
    static WebArchive war() {
        return InServer.war(CalendarsIT.class);
    }

    @Test
    void comesWithAStandardCalendar() throws Exception {
        Calendars calendars = Caller.useCase(Calendars.class);

        CalendarRow standard = admin.call(() -> calendars.get("standard"));

        assertThat(standard.form().openings()).containsOnlyKeys("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
        assertThat(admin.call(() -> calendars.names())).contains("standard");
    }

    @Test
    @Tag("C08")
    void everyEditIsAVersion() throws Exception {
        Calendars calendars = Caller.useCase(Calendars.class);
        String name = "c-" + UUID.randomUUID().toString().substring(0, 8);
        CalendarForm everyMonday = new CalendarForm("Asia/Tokyo", Map.of("MONDAY", List.of(new CalendarForm.Hours("09:00", "24:00"))),
                Map.of("2026-03-03", List.of(new CalendarForm.Hours("09:00", "13:00"))));

        assertThat(admin.call(() -> calendars.put(name, everyMonday)).version()).isEqualTo(1);
        assertThat(admin.call(() -> calendars.put(name, everyMonday)).version()).isEqualTo(2);
        assertThat(admin.call(() -> calendars.get(name)).form()).isEqualTo(everyMonday);
        assertThat(admin.call(() -> calendars.named(name)).version()).isEqualTo(2);
    }

    @Test
    void sums() throws Exception {
        Calendars calendars = Caller.useCase(Calendars.class);
        Instant monday = Instant.parse("2026-03-02T16:00:00Z");

        assertThat(admin.call(() -> calendars.due("standard", monday, Duration.ofHours(4)))).isEqualTo("2026-03-03T11:00:00Z");
        assertThat(admin.call(() -> calendars.workingTime("standard", monday, Instant.parse("2026-03-03T08:15:00Z"))))
                .isEqualByComparingTo("1.25");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Calendars calendars = Caller.useCase(Calendars.class);

        assertThatThrownBy(() -> admin.call(() -> calendars.put("never", new CalendarForm("Asia/Tokyo", Map.of(), Map.of()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
        assertThatThrownBy(() -> admin.call(() -> calendars.get("never")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
