package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "加湿器がまだ届きません, en, ja",
        "加湿器还没有到, en, zh",
        "納品遅延, ja, ja",
        "納品遅延, en, zh",
        "Чайник протекает, en, ru",
        "The kettle leaks, ja, ja",
        "Der Kessel leckt, ru, ru",
        "Your invoice for the kettle of March: чайник, en, en"})
    void goesByTheScriptAndElseByTheMailbox(String said, String mailbox, String language) {
        assertThat(SpokenLanguage.of(said, mailbox)).isEqualTo(language);
    }
}
