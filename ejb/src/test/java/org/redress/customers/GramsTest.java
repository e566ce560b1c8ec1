package org.redress.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {

    @Test
    void keepsTheBeginningOfAWordAndEveryThreeLetters() {
        assertThat(Grams.of(List.of("acme"))).isEqualTo("<a <ac acm cme");
    }

    @Test
    void keepsEveryCharacterAndPairWhereWordsAreNotParted() {
        assertThat(Grams.of(List.of("北京公司")).split(" ")).containsExactly("北", "京", "公", "司", "北京", "京公", "公司");
    }

    @Test
    void partsAWordFromAScriptWithoutGaps() {
        assertThat(Grams.runs("abc北京 1-2")).containsExactly("abc", "北京", "1", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "Northwind Traders GmbH, nort", "Northwind Traders GmbH, wind", "Northwind Traders GmbH, tr", "Northwind Traders GmbH, ders nor",
        "北京东方公司, 京", "北京东方公司, 东方", "山田電機株式会社, ヤマダ", "ООО Ромашка, ромаш", "ООО Ромашка, машк", "株式会社ヤマダ, やま"})
    void findsWhateverPartIsTyped(String name, String typed) {
        List<String> kept = List.of(Grams.of(List.of(Folding.fold(name), "やまだ")).split(" "));

        assertThat(kept).containsAll(Grams.runs(Folding.fold(typed)).stream().flatMap(run -> Grams.wanted(run).stream()).toList());
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        List<String> kept = List.of(Grams.of(List.of("northwind")).split(" "));

        assertThat(kept).doesNotContainAnyElementsOf(Grams.wanted("in"));
        assertThat(kept).doesNotContainAnyElementsOf(Grams.wanted("xyz"));
    }

    @Test
    void writesAQueryThatNeedsNoParser() {
        assertThat(SearchedWords.of("Acme 北").tsquery()).isEqualTo("'acm' & 'cme' & '北'");
        assertThat(SearchedWords.of("+49 30 123").tsquery()).contains(" | ");
        assertThat(SearchedWords.of("'; drop").tsquery()).isEqualTo("'dro' & 'rop'");
        assertThat(SearchedWords.of(" -- ").isEmpty()).isTrue();
    }
}
