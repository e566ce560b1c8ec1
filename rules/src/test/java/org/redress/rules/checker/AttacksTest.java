package org.redress.rules.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.Attack;

/** The first wall alone: every attack is refused with file, line and words, and none holds it up; the report tells the times. */
@Tag("R05")
class AttacksTest {

    private static final Duration NO_HANG = Duration.ofSeconds(10);

    static List<Attack> attacks() {
        return Attack.all();
    }

    /** The first text that Drools reads takes a second, whatever it says. */
    @BeforeAll
    static void warmUp() {
        assertThat(HostileRulesTest.problems("grading/x.drl",
                HostileRulesTest.rule("", "CaseFacts()", "$outcome.proposeGrade(MAJOR);"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    @DisplayName("R05 the checker refuses")
    void isRefusedWithFileLineAndWords(Attack attack) {
        String path = "grading/" + attack.name();

        var found = assertTimeoutPreemptively(NO_HANG, () -> HostileRulesTest.problems(path, attack.drl()));

        assertThat(found).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(path);
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(Attack.foreign().size() + Attack.inside().size()).isGreaterThan(200);
    }
}
