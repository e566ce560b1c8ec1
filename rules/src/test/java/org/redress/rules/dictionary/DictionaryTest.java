package org.redress.rules.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word of rule authors has a label in each language, and no label is left over. */
class DictionaryTest {

    @SuppressWarnings("unused")
    private static final java.util.List<String> LANGUAGES = Dictionary.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyWordHasALabelAndNothingElseIsWrittenDown(String language) {
        var labels = new Labels(language);

        Dictionary dictionary = labels.dictionary();

        assertThat(labels.unused()).as("labels without a word").isEmpty();
        assertThat(dictionary.facts()).hasSize(4);
        assertThat(dictionary.choices()).hasSize(14);
        assertThat(dictionary.decisions()).hasSize(10);
    }

    @Test
    void aFieldTellsWhatItHolds() {
        var fields = Dictionary.in("en").factsNamed("CaseFacts").fields();

        assertThat(fields).contains(
                new FieldWord("personalInjury", "Personal injury", "Ticked when somebody was hurt.", Sort.TICK, "", false))
                .anySatisfy(field -> {
                    assertThat(field.name()).isEqualTo("grade");
                    assertThat(field.choice()).isEqualTo("Grade");
                    assertThat(field.mayBeUnknown()).isTrue();
                })
                .anySatisfy(field -> {
                    assertThat(field.name()).isEqualTo("kind");
                    assertThat(field.mayBeUnknown()).isFalse();
                });
    }

    @Test
    void aProposalTellsItsFormsAsTheyAreWritten() {
        assertThat(Dictionary.in("en").proposal("proposeWarning").calls())
                .containsExactly("$outcome.proposeWarning(percent);", "$outcome.proposeWarning(step, percent);");
    }

    @Test
    void aDecisionTellsWhatItsRulesMaySayAndSee() {
        DecisionWord escalation = Dictionary.in("zh").decision("escalation");

        assertThat(escalation.label()).isEqualTo("升级");
        assertThat(escalation.facts()).containsExactlyInAnyOrder("CaseFacts", "PolicyFacts", "ClockFacts");
        assertThat(escalation.proposals()).containsExactly("proposeEscalation", "proposeGrade");
    }

    /** The reference of another language than English says nothing in English. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru", "ja"})
    void nothingIsLeftInEnglish(String language) {
        Dictionary english = Dictionary.in("en");
        Dictionary other = Dictionary.in(language);

        for (MessageWord message : other.messages()) {
            assertThat(message.about()).isNotEqualTo(english.message(message.code()).about());
        }
        for (FactsWord facts : other.facts()) {
            assertThat(facts.fields()).allSatisfy(field -> assertThat(english.factsNamed(facts.name()).fields())
                    .noneMatch(same -> same.name().equals(field.name()) && same.about().equals(field.about())));
        }
    }

    @Test
    void aLanguageThatNobodyWroteIsEnglish() {
        assertThat(Dictionary.in("fr")).isSameAs(Dictionary.in("en"));
    }

    @Test
    void aWordThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Dictionary.in("en").choice("Weather")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("Weather");
    }
}
