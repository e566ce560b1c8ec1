package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;
import static org.redress.rules.StandardBook.fired;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

class EscalationRulesTest {

    @Test
    void aWarningLiftsNothing() {
        var decision = BOOK.escalate(aCase().graded(Grade.MAJOR).facts(), event(EscalationEvent.WARNED, 0));

        assertThat(decision.levels()).isEmpty();
        assertThat(decision.failSafe()).isFalse();
        assertThat(fired(decision)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = EscalationEvent.class, names = {"BREACHED", "STILL_LATE", "UNACKNOWLEDGED", "DISPUTED"})
    void whatWentWrongGoesUpOneLevelFromWhereItIs(EscalationEvent event) {
        for (EscalationLevel level : EscalationLevel.values()) {
            var decision = BOOK.escalate(aCase().graded(Grade.GENERAL).facts(), event(event, level.ordinal()));

            if (level == EscalationLevel.GENERAL_MANAGER) {
                assertThat(decision.levels()).isEmpty();
            } else {
                assertThat(decision.levels()).containsExactly(EscalationLevel.values()[level.ordinal() + 1]);
                assertThat(fired(decision)).containsExactly("ES-1" + level.ordinal());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = EscalationEvent.class, names = {"BREACHED", "STILL_LATE", "UNACKNOWLEDGED"})
    void aSuggestionBothersNoManager(EscalationEvent event) {
        var suggestion = BOOK.escalate(aCase().of(Kind.SUGGESTION).graded(Grade.GENERAL).facts(), event(event, 0));
        var grave = BOOK.escalate(aCase().of(Kind.SUGGESTION).graded(Grade.IMPORTANT).facts(), event(event, 0));

        assertThat(suggestion.levels()).isEmpty();
        assertThat(suggestion.failSafe()).isFalse();
        assertThat(grave.levels()).containsExactly(EscalationLevel.DEPARTMENT_HEAD);
    }

    @Test
    void aMajorCaseGoesToTheDirectorAndWithAnInjuryOrLargeLossFurther() {
        var plain = BOOK.escalate(aCase().graded(Grade.MAJOR).facts(), event(EscalationEvent.GRADED, 0));
        var injury = BOOK.escalate(aCase().graded(Grade.MAJOR).withInjury().facts(), event(EscalationEvent.GRADED, 0));
        var loss = BOOK.escalate(aCase().graded(Grade.MAJOR).withLossOf("10000").facts(),
                event(EscalationEvent.GRADED, 0));

        assertThat(fired(plain)).containsExactly("ES-20");
        assertThat(plain.levels()).containsExactly(EscalationLevel.DIRECTOR);
        assertThat(fired(injury)).containsExactly("ES-20", "ES-21");
        assertThat(injury.levels()).containsExactly(EscalationLevel.DIRECTOR, EscalationLevel.GENERAL_MANAGER);
        assertThat(fired(loss)).containsExactly("ES-20", "ES-22");
    }

    @Test
    void theThirdDisputeRingsAtTheDirector() {
        var second = BOOK.escalate(aCase().facts(), dispute(2));
        var third = BOOK.escalate(aCase().facts(), dispute(3));

        assertThat(second.levels()).containsExactly(EscalationLevel.DEPARTMENT_HEAD);
        assertThat(third.levels()).containsExactly(EscalationLevel.DEPARTMENT_HEAD, EscalationLevel.DIRECTOR);
        assertThat(fired(third)).containsExactly("ES-10", "ES-30");
    }

    @Test
    void aMonthWithoutAnEndMakesACaseMajor() {
        var overall = new ClockFacts(EscalationEvent.BREACHED, Step.OVERALL, 100, 0, 0, true);

        var general = BOOK.escalate(aCase().graded(Grade.GENERAL).facts(), overall);
        var major = BOOK.escalate(aCase().graded(Grade.MAJOR).facts(), overall);

        assertThat(general.regrade()).isEqualTo(Grade.MAJOR);
        assertThat(major.regrade()).isNull();
        assertThat(fired(general)).contains("ES-40");
    }

    private static ClockFacts event(EscalationEvent event, int level) {
        return new ClockFacts(event, Step.RESPONSE, 100, level, 0, true);
    }

    private static ClockFacts dispute(int times) {
        return new ClockFacts(EscalationEvent.DISPUTED, null, 0, 0, times, true);
    }
}
