package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void cutsWordsInLowerCase() {
        assertThat(SearchTerms.cut("Lift L2 stopped, TWICE!")).containsExactly("lift", "l2", "stopped", "twice");
    }

    @Test
    void cutsChineseAndJapaneseIntoPairs() {
        assertThat(SearchTerms.cut("停水两天")).containsExactly("停水", "水两", "两天");
        assertThat(SearchTerms.cut("届かない")).containsExactly("届か", "かな", "ない");
    }

    @Test
    void findsALoneCharacterToo() {
        assertThat(SearchTerms.cut("水")).containsExactly("水");
    }

    @Test
    void keepsCyrillicWordsWhole() {
        assertThat(SearchTerms.cut("Протекает Крыша")).containsExactly("протекает", "крыша");
    }

    @Test
    void bringsWideLettersToTheirPlainForm() {
        assertThat(SearchTerms.cut("ＡＢＣ１２３")).containsExactly("abc123");
    }

    @Test
    void hasNoTermInMarksAlone() {
        assertThat(SearchTerms.cut("%_'&|!():*\\ --")).isEmpty();
    }

    @Test
    void keepsEachTermOnceWithBlanksAround() {
        assertThat(SearchTerms.of("leak leak", null, "Leak here")).isEqualTo(" leak here ");
    }
}
