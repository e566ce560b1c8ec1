package org.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.calendars.CalendarBook;
import org.redress.calendars.WorkingCalendar;
import org.redress.people.Department;
import org.redress.people.Person;
import org.redress.rulebook.Decisions;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Resumption;
import org.redress.rules.vocabulary.Role;

/** At night and at weekends a word waits, unless the policy says that it wakes people. Offices open 09:00 to 18:00. */
@Tag("E09")
class DeliveryTest {

    private final Person inTokyo = new Person("handler", "Hana Ito", null, new Department("tokyo", "Tokyo", "tokyo"), Set.of(Role.HANDLER));
    private final Person nowhere = new Person("director", "Dilek Aydin", null, null, Set.of(Role.DIRECTOR));
    private final Delivery delivery = new Delivery();
    private Grade wakesFrom = Grade.MAJOR;

    @BeforeEach
    void open() {
        delivery.calendars = new CalendarBook() {
            @Override
            public WorkingCalendar named(String name) {
                return WorkingCalendar.standard(ZoneId.of(name.equals("tokyo") ? "Asia/Tokyo" : "Europe/Berlin"));
            }
        };
        delivery.decisions = new Decisions() {
            @Override
            public PolicyFacts numbers() {
                return new PolicyFacts(BigDecimal.TEN, BigDecimal.TEN, 2, 10, Resumption.CONTINUE, Resumption.CONTINUE, wakesFrom);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        // Monday noon in Tokyo: at once.
        "2026-03-02T03:00:00Z, 2026-03-02T03:00:00Z",
        // Midnight: in the morning.
        "2026-03-02T15:00:00Z, 2026-03-03T00:00:00Z",
        // Friday at the very second of closing: on Monday.
        "2026-03-06T09:00:00Z, 2026-03-09T00:00:00Z",
        // Sunday: on Monday.
        "2026-03-08T03:00:00Z, 2026-03-09T00:00:00Z"})
    void waitsForTheOfficeOfTheReaderToOpen(Instant now, Instant visible) {
        assertThat(delivery.visibleFrom(inTokyo, Grade.IMPORTANT, now)).isEqualTo(visible);
    }

    @Test
    void wakesPeopleForAMajorCase() {
        Instant midnight = Instant.parse("2026-03-02T15:00:00Z");

        assertThat(delivery.visibleFrom(inTokyo, Grade.MAJOR, midnight)).isEqualTo(midnight);
    }

    @Test
    void wakesPeopleFromTheGradeThatThePolicyNames() {
        Instant midnight = Instant.parse("2026-03-02T15:00:00Z");
        wakesFrom = Grade.IMPORTANT;

        assertThat(delivery.visibleFrom(inTokyo, Grade.IMPORTANT, midnight)).isEqualTo(midnight);
        assertThat(delivery.visibleFrom(inTokyo, Grade.GENERAL, midnight)).isAfter(midnight);
    }

    @Test
    void goesByTheHoursOfTheHouseForWhoeverIsInNoDepartment() {
        assertThat(delivery.visibleFrom(nowhere, Grade.GENERAL, Instant.parse("2026-03-02T07:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }
}
