package org.redress.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedRule;

/** Whoever asks why reads each sentence of the rules that the product brings in their own language. */
class RuleSentencesTest {

    static Stream<CheckedRule> rules() {
        return CheckedBook.of(RuleSources.standard().files()).files().stream().flatMap(file -> file.rules().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachIsThereInBothLanguages(CheckedRule rule) {
        assertThat(words(Locale.ENGLISH).getString(rule.id())).isEqualTo(rule.message());
        assertThat(words(Locale.CHINESE).getString(rule.id())).matches(".*\\p{IsHan}.*");
    }

    @Test
    void noneIsLeftOver() {
        assertThat(words(Locale.ENGLISH).keySet()).containsExactlyInAnyOrderElementsOf(rules().map(CheckedRule::id).toList());
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("org.redress.web.rules", locale, ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
