package org.redress.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.redress.rules.vocabulary.Role;

class PersonTest {

    private final Person person = new Person("handler", "Hana Ito", null, null, Set.of(Role.HANDLER));

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-06, true", "2026-03-07, false"})
    void isAwayFromTheFirstDayToTheLast(LocalDate day, boolean away) {
        person.goAway(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));

        assertThat(person.isAwayOn(day)).isEqualTo(away);
        assertThat(person.isHereOn(day)).isEqualTo(!away);
    }

    @Test
    void isAwayForAsLongAsNobodyKnows() {
        person.goAway(LocalDate.of(2026, 3, 2), null);
        assertThat(person.isAwayOn(LocalDate.of(2030, 1, 1))).isTrue();

        person.comeBack();
        assertThat(person.isAwayOn(LocalDate.of(2026, 3, 2))).isFalse();
    }
}
