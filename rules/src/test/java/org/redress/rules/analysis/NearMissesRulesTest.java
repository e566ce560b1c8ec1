package org.redress.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.Phase;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

class NearMissesRulesTest {

    private static final NearMisses MISSES = new NearMisses(RuleSources.standard(), BOOK);

    @Test
    void tellsTheOneFieldThatWasMissing() {
        var facts = aCase().withLossOf("9000").withInjury().atFault(Fault.NO).facts();

        assertThat(words(facts)).contains(
                "GR-10 would need companyAtFault to be UNKNOWN or YES; it is NO",
                "GR-21 would need economicLoss of at least 10000; it is 9000",
                "GR-30 would need safetyHazard to be true; it is false",
                "AP-30 would need grade to be MAJOR; it is IMPORTANT",
                "RT-10 would need category to be delivery-time or courier; it is ");
        // Two fields stand in the way.
        assertThat(words(facts)).noneMatch(words -> words.startsWith("GR-11 "));
    }

    @Test
    void tellsWhatItWouldHaveToBeAbove() {
        var facts = aCase().withInjury().compensatedBy("5000").facts();

        assertThat(words(facts)).contains("AP-32 would need compensation of more than 5000; it is 5000");
    }

    @Test
    void tellsWhatItMustNotBe() {
        assertThat(words(aCase().about("courier").of(Kind.COMPLAINT).facts()))
                .contains("RT-20 would need category to be other than delivery-time or courier; it is courier");
    }

    @Test
    void tellsRulesOfAnEventThatNearlyFired() {
        var facts = aCase().graded(Grade.MAJOR).facts();
        var disputed = new ClockFacts(EscalationEvent.DISPUTED, Step.RESPONSE, 0, 1, 2, true);

        assertThat(MISSES.of(Phase.ESCALATION, facts, disputed)).extracting(NearMiss::words).contains(
                "ES-30 would need disputes of at least 3; it is 2", "ES-20 would need event to be GRADED; it is DISPUTED",
                "ES-10 would need escalationLevel to be 0; it is 1");
    }

    private static List<String> words(CaseFacts facts) {
        return MISSES.of(facts, BOOK.decide(facts)).stream().map(NearMiss::words).toList();
    }
}
