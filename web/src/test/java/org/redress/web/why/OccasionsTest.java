package org.redress.web.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.rulebook.Occasion;

/** Whoever asks why a case is as it is reads what it was decided for, not the word that the database keeps. */
class OccasionsTest {

    @ParameterizedTest
    @EnumSource
    void eachHasWordsInBothLanguages(Occasion occasion) {
        String english = words(Locale.ENGLISH, occasion);
        String chinese = words(Locale.CHINESE, occasion);

        assertThat(english).contains(" ").isNotEqualTo(chinese);
        assertThat(chinese).matches(".*\\p{IsHan}.*");
    }

    private static String words(Locale locale, Occasion occasion) {
        return ResourceBundle.getBundle("org.redress.web.rulebook", locale, ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES)).getString("occasion." + occasion.word());
    }
}
