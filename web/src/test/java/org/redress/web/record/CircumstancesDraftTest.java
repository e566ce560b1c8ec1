package org.redress.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.problems.FieldProblem;

class CircumstancesDraftTest {

    private final CircumstancesDraft draft = new CircumstancesDraft();
    private final List<FieldProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12000|12000", "1200.50|1200.50", "1200,5|1200.5", " 7 |7"})
    void readsALoss(String typed, BigDecimal amount) {
        draft.setLoss(typed);

        assertThat(draft.toForm(problems).economicLoss().amount()).isEqualTo(amount);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 000", "5.000", "12,000", "1.200,50", "1,200.50", "1e3", "-5", "much", "12345678901234"})
    void saysHowALossIsWritten(String typed) {
        draft.setLoss(typed);

        assertThat(draft.toForm(problems).economicLoss()).isNull();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.message()).contains("'" + typed + "'", "12000 or 1200.50"));
    }

    @Test
    void aLossThatIsNotSaidIsNotNothing() {
        draft.setLoss(" ");

        assertThat(draft.toForm(problems).economicLoss()).isNull();
        assertThat(problems).isEmpty();
    }
}
