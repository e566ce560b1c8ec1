package org.redress.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void takesTheFirstPreferenceThatIsOnOffer() {
        List<Locale> preferences = List.of(Locale.FRENCH, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

        assertThat(Language.preferred(preferences, Language.forEverybody())).contains(Language.ZH);
    }

    @Test
    void offersTheStaffOnlyWhatTheirPagesAreWrittenIn() {
        assertThat(Language.preferred(List.of(new Locale("ru"), Locale.ENGLISH), Language.forStaff())).contains(Language.EN);
        assertThat(LanguageViewHandler.offeredAt("/app/case")).isEqualTo(Language.forStaff());
        assertThat(LanguageViewHandler.offeredAt("/follow")).contains(Language.RU, Language.JA);
    }

    @Test
    void knowsNoLanguageThatItHasNotGot() {
        assertThat(Language.tagged("tlh")).isEmpty();
        assertThat(Language.tagged("")).isEmpty();
        assertThat(Language.tagged("zh-Hant-TW")).contains(Language.ZH);
    }
}
