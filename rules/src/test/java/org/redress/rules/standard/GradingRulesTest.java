package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;
import static org.redress.rules.StandardBook.fired;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.rules.book.Reason;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

class GradingRulesTest {

    @Test
    void aPlainCaseIsGeneralAndNoOtherRuleFires() {
        var decision = BOOK.decide(aCase().facts());

        assertThat(decision.grade()).isEqualTo(Grade.GENERAL);
        assertThat(fired(decision, "GR")).containsExactly("GR-90");
        assertThat(decision.failSafe()).isFalse();
    }

    @Test
    void anInjuryIsMajorUntilTheCompanyIsKnownNotToBeAtFault() {
        var unknown = BOOK.decide(aCase().withInjury().facts());
        var notAtFault = BOOK.decide(aCase().withInjury().atFault(Fault.NO).facts());

        assertThat(unknown.grade()).isEqualTo(Grade.MAJOR);
        assertThat(fired(unknown, "GR")).containsExactly("GR-10", "GR-90");
        assertThat(notAtFault.grade()).isEqualTo(Grade.IMPORTANT);
        assertThat(fired(notAtFault, "GR")).containsExactly("GR-20", "GR-90");
    }

    @Test
    void aLossIsSeriousFromExactlyTheLimitOn() {
        var atTheLimit = BOOK.decide(aCase().withLossOf("10000").facts());
        var aCentBelow = BOOK.decide(aCase().withLossOf("9999.99").facts());

        assertThat(fired(atTheLimit, "GR")).containsExactly("GR-11", "GR-90");
        assertThat(fired(aCentBelow, "GR")).containsExactly("GR-90");
    }

    @Test
    void raisingAMatterOftenMattersOnlyWithAPromiseNotKept() {
        var often = BOOK.decide(aCase().raisedBefore(9).facts());
        var promise = BOOK.decide(aCase().withPromiseNotKept().raisedBefore(2).facts());

        assertThat(fired(often, "GR")).containsExactly("GR-90");
        assertThat(fired(promise, "GR")).containsExactly("GR-12", "GR-36", "GR-90");
        assertThat(promise.grade()).isEqualTo(Grade.MAJOR);
    }

    @Test
    void everyRuleThatFiredIsAReasonAndTheWinnersComeFirst() {
        var decision = BOOK.decide(aCase().withInjury().withHazard().withLossOf("12000").facts());

        assertThat(decision.gradeReasons()).extracting(Reason::rule).containsExactly("GR-10", "GR-11", "GR-30", "GR-90");
        assertThat(decision.gradeReasons()).extracting(Reason::won).containsExactly(true, true, false, false);
    }

    @Test
    void aReasonTellsWhatTheRuleLookedAt() {
        var decision = BOOK.decide(aCase().withLossOf("12000").atFault(Fault.YES).facts());

        var reason = decision.gradeReasons().get(0);
        assertThat(reason.message()).isEqualTo("a serious loss the company answers for is MAJOR");
        assertThat(reason.release()).isEqualTo("1.0.0");
        assertThat(reason.facts()).isEqualTo(Map.of("economicLoss", new BigDecimal("12000"),
                "companyAtFault", Fault.YES, "largeLoss", new BigDecimal("10000")));
    }

    @Test
    void aGradeThatAPersonGaveStandsAndTheRulesAreKeptAsOverruled() {
        var decision = BOOK.decide(aCase().withInjury().facts(), Grade.GENERAL);

        assertThat(decision.grade()).isEqualTo(Grade.GENERAL);
        assertThat(decision.gradeReasons()).extracting(Reason::rule).containsExactly("GIVEN", "GR-90", "GR-10");
        assertThat(decision.gradeReasons()).extracting(Reason::won).containsExactly(true, true, false);
        assertThat(fired(decision, "DL")).contains("DL-06G").doesNotContain("DL-06M");
    }

    @Test
    void aComplimentIsGeneral() {
        assertThat(BOOK.decide(aCase().of(Kind.COMPLIMENT).facts()).grade()).isEqualTo(Grade.GENERAL);
    }
}
