package org.redress.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedFile;

class OtherOrderRulesTest {

    @Test
    void takesARuleThatEndsWithItsFileWithoutALineEnd() {
        String rule = "rule \"T-10 a hazard is MAJOR\" when CaseFacts( safetyHazard == true ) $outcome : Outcome() "
                + "then $outcome.proposeGrade(MAJOR); end";
        String text = "package grading;\n" + rule;

        List<CheckedFile> others = new OtherOrder(1).of(CheckedBook.of(Map.of("grading/last.drl", text.getBytes(StandardCharsets.UTF_8))).files());

        assertThat(others).singleElement().extracting(CheckedFile::drl).asString().contains("T-10").contains("end");
    }
}
