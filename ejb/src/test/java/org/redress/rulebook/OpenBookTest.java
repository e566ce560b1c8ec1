package org.redress.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;

/** A book that is replaced closes only behind the last decision under way. */
class OpenBookTest {

    private static final String RULE = "package grading;\n\nrule \"OB-01 all is general\"\nwhen\n    CaseFacts( anonymous == false )\n"
        + "    $outcome : Outcome()\nthen\n    $outcome.proposeGrade(GENERAL);\nend\n";

    private final OpenBook book = new OpenBook(RuleBook.compile(RuleSources.of("7", Map.of("grading/a.drl", RULE))));

    @Test
    void closesBehindTheLastDecisionUnderWay() {
        assertThat(book.enter()).isTrue();
        assertThat(book.enter()).isTrue();

        book.letGo();
        book.leave();
        assertThat(book.isClosed()).isFalse();
        book.leave();

        assertThat(book.isClosed()).isTrue();
        assertThat(book.enter()).isFalse();
    }

    @Test
    void closesAtOnceWhereNobodyAsks() {
        book.letGo();

        assertThat(book.isClosed()).isTrue();
    }
}
