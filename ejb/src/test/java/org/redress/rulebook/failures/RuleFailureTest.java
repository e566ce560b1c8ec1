package org.redress.rulebook.failures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An alarm names the rule that is to blame. */
class RuleFailureTest {

    @Test
    void readsTheRuleOutOfTheWords() {
        RuleFailure failure = RuleFailure.of(3, "2", "The rules failed, GR-77 in grading/loss.drl fired last: ArithmeticException");

        assertThat(failure.rule()).isEqualTo("GR-77");
        assertThat(failure.release()).isEqualTo(2);
    }

    @Test
    void blamesNobodyWhereNothingFired() {
        assertThat(RuleFailure.of(3, "1.0.0", "No grading rule fired.")).isEqualTo(new RuleFailure(3, 0, "none", "No grading rule fired."));
    }
}
