package org.redress.web.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TogetherSheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx"})
    void letsNothingRunAsAFormula(String written) {
        assertThat(TogetherSheet.cell(written)).isEqualTo("'" + written);
    }

    @Test
    void quotesWhatWouldPartOrEndACell() {
        assertThat(TogetherSheet.cell("He said \"no\", twice\nand left")).isEqualTo("\"He said \"\"no\"\", twice\nand left\"");
        assertThat(TogetherSheet.cell(null)).isEmpty();
        assertThat(TogetherSheet.cell("张伟")).isEqualTo("张伟");
    }
}
