package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;
import static org.redress.rules.StandardBook.fired;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

class DeadlinesRulesTest {

    @Test
    void everyStepHasAClockExceptPreventionOfAGeneralCase() {
        assertThat(stepsOf(Grade.MAJOR)).containsExactly(Step.values());
        assertThat(stepsOf(Grade.GENERAL)).hasSize(12).doesNotContain(Step.PREVENTION);
    }

    @Test
    void aGeneralCaseIsAnsweredWithinThreeWorkingDays() {
        var decision = BOOK.decide(aCase().facts(), Grade.GENERAL);

        assertThat(decision.deadlines())
                .contains(new DeadlineTarget(Step.RESPONSE, new BigDecimal("27"), CountedIn.WORKING_DAY, 80));
        assertThat(fired(decision, "DL")).contains("DL-06G").doesNotContain("DL-06I", "DL-06M");
    }

    @Test
    void aMajorCaseIsAnsweredWithinADay() {
        var decision = BOOK.decide(aCase().facts(), Grade.MAJOR);

        assertThat(decision.deadlines())
                .contains(new DeadlineTarget(Step.RESPONSE, new BigDecimal("24"), CountedIn.ELAPSED, 80));
        assertThat(fired(decision, "DL")).contains("DL-06M").doesNotContain("DL-06G", "DL-06I");
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void theWarningComesAtFourFifthsOfEveryClock(Grade grade) {
        var decision = BOOK.decide(aCase().facts(), grade);

        assertThat(decision.deadlines()).extracting(DeadlineTarget::warnPercent).containsOnly(80);
        assertThat(fired(decision, "WR")).containsExactly("WR-10");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"SUGGESTION", "COMPLIMENT"})
    void suggestionsAndPraiseHaveOneGenerousClock(Kind kind) {
        var decision = BOOK.decide(aCase().of(kind).facts());

        assertThat(decision.deadlines()).containsExactly(new DeadlineTarget(Step.RESPONSE, new BigDecimal("90"), CountedIn.WORKING_DAY, 80));
        assertThat(fired(decision, "DL")).containsExactly("DL-20");
        assertThat(decision.approvals()).isEmpty();
        assertThat(decision.measures()).isEmpty();
        assertThat(decision.failSafe()).isFalse();
    }

    @Test
    void aSuggestionThatTellsOfAnInjuryIsTreatedLikeWhatItTellsOf() {
        var decision = BOOK.decide(aCase().of(Kind.SUGGESTION).withInjury().facts());

        assertThat(decision.grade()).isEqualTo(Grade.MAJOR);
        assertThat(decision.deadlines()).extracting(DeadlineTarget::step).containsExactly(Step.values());
        assertThat(fired(decision, "DL")).contains("DL-06M").doesNotContain("DL-20");
    }

    private static java.util.List<Step> stepsOf(Grade grade) {
        return BOOK.decide(aCase().facts(), grade).deadlines().stream().map(DeadlineTarget::step).toList();
    }
}
