package org.redress.rules.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.StandardBook.BOOK;
import static org.redress.rules.StandardBook.fired;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;

/** Routing, priority, suggestions, intake: what helps the desk. */
class DeskRulesTest {

    @ParameterizedTest
    @CsvSource({"delivery-time,logistics,RT-10", "courier,logistics,RT-10", "product-fault,service,RT-20",
        "other,service,RT-20", "'',service,RT-20"})
    void suggestsTheDepartmentByCategory(String category, String department, String rule) {
        var decision = BOOK.decide(aCase().about(category).facts());

        assertThat(decision.department()).isEqualTo(department);
        assertThat(fired(decision, "RT")).containsExactly(rule);
    }

    @Test
    void goodsThatComeBackBelongToLogistics() {
        var decision = BOOK.decide(aCase().of(Kind.RETURN).about("product-fault").facts());

        assertThat(decision.department()).isEqualTo("logistics");
        assertThat(fired(decision, "RT")).containsExactly("RT-11");
    }

    @ParameterizedTest
    @CsvSource({"MAJOR,90,PR-10", "IMPORTANT,60,PR-20", "GENERAL,30,PR-30"})
    void ordersByGradeAndByNothingElse(Grade grade, int priority, String rule) {
        var stranger = BOOK.decide(aCase().facts(), grade);
        var bestCustomer = BOOK.decide(aCase().ofSalesDecile(1).facts(), grade);

        assertThat(stranger.priority()).isEqualTo(priority).isEqualTo(bestCustomer.priority());
        assertThat(fired(stranger, "PR")).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"I broke my wrist.", "我摔倒受伤了。", "Теперь травма.", "怪我をした"})
    void hearsAnInjuryInFourLanguages(String description) {
        var decision = BOOK.decide(aCase().saying(description).facts());

        assertThat(decision.suggestions()).containsExactly(Circumstance.PERSONAL_INJURY);
        assertThat(fired(decision, "SG")).containsExactly("SG-10");
        assertThat(decision.grade()).as("a word grades nothing").isEqualTo(Grade.GENERAL);
    }

    @Test
    void hearsNothingInPlainWords() {
        assertThat(fired(BOOK.decide(aCase().saying("We like yoghurt.").facts()), "SG")).isEmpty();
    }

    @Test
    void onlyASpokenClaimMustBeHandedInOnPaper() {
        var spoken = BOOK.decide(aCase().of(Kind.CLAIM).spoken().facts());
        var written = BOOK.decide(aCase().of(Kind.CLAIM).facts());

        assertThat(spoken.needsWritten()).isTrue();
        assertThat(fired(spoken, "IN")).containsExactly("IN-10");
        assertThat(written.needsWritten()).isFalse();
        assertThat(fired(written, "IN")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "CLAIM")
    void everythingElseMayStaySpoken(Kind kind) {
        assertThat(BOOK.decide(aCase().of(kind).spoken().facts()).needsWritten()).isFalse();
    }
}
