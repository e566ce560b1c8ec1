package org.redress.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "ＡＣＭＥ　Ｇｍｂｈ, acme gmbh",
        "Müller & Søn, muller & søn",
        "ﾔﾏﾀﾞ, やまだ",
        "ヤマダ電機, やまだ電機",
        "がぎぐ, がぎぐ",
        "ЁЛКА, елка",
        "北京　公司, 北京 公司"})
    void makesWidthCaseAccentsAndKanaTheSame(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void keepsSyllablesApartThatOnlyASoundMarkTellsApart() {
        assertThat(Folding.fold("かき")).isNotEqualTo(Folding.fold("がき"));
    }

    @Test
    void comparesATelephoneNumberWithAndWithoutItsCountry() {
        assertThat(Folding.phoneKey("+49 (30) 1234-5678")).isEqualTo(Folding.phoneKey("030 12345678"));
        assertThat(Folding.phoneKey("110")).isNull();
        assertThat(Folding.phoneKey("０３－１２３４－５６７８")).isEqualTo(Folding.phoneKey("+81 3 1234 5678"));
    }

    @Test
    void comparesANumberAsItIsDictated() {
        assertThat(Folding.squeezed("C-1001")).isEqualTo(Folding.squeezed("c 10 01"));
    }
}
