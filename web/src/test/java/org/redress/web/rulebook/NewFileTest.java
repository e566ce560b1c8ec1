package org.redress.web.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.CheckedDraft;

/** A file that was just added lacks what its author is about to write, and nothing else is wrong with it. */
class NewFileTest {

    @ParameterizedTest
    @EnumSource
    void aTableLacksItsRowsAlone(Phase phase) {
        String path = phase.folder() + "/x.csv";

        assertThat(problems(path)).extracting(RuleProblem::code).containsExactly("NO_RULES");
    }

    @Test
    void aFileOfScenariosLacksThemAlone() {
        assertThat(problems("scenarios/x.csv")).extracting(RuleProblem::code).containsExactly("NO_SCENARIOS");
    }

    private static List<RuleProblem> problems(String path) {
        return CheckedDraft.of(Map.of(path, NewFile.at(path).getBytes(StandardCharsets.UTF_8)), KnownWords.NONE).problems();
    }
}
