package org.redress.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.redress.rules.checker.RuleProblem;

class ScenarioFileTest {

    @Test
    void tellsEveryHeadingThatStandsForNothing() {
        assertThat(problems("injury,expect grad,grade,grade,expect colour\n"))
                .extracting(RuleProblem::line, RuleProblem::column, RuleProblem::code)
                .containsExactly(tuple(1, 1, "UNKNOWN_COLUMN"), tuple(1, 2, "UNKNOWN_COLUMN"), tuple(1, 4, "TWICE"),
                        tuple(1, 5, "UNKNOWN_COLUMN"), tuple(1, 1, "NOTHING_EXPECTED"), tuple(1, 1, "NO_WHY"));
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(problems("personalInjurry,expect grad,approvals,why\n")).extracting(RuleProblem::hint)
                .startsWith("Did you mean 'personalInjury'?", "Did you mean 'grade'?", "Did you mean 'expect approvals'?");
    }

    @Test
    void tellsLineAndCellOfEachValueThatIsNone() {
        var problems = problems("""
                kind,personalInjury,economicLoss,raisedBefore,expect grade,expect RESPONSE,expect approvals,why
                COMPLAIN,,,,GENERAL,,,a
                ,yes,12k,1.5,MAYOR,27,SUPERVISOR CHIEF,"two
                lines"
                CLAIM,true,10.50,3,MAJOR,27 WORKING,-,fine
                CLAIM,true,,,,27 WORKNG,,
                """);

        assertThat(problems).extracting(RuleProblem::line, RuleProblem::column).containsExactly(tuple(2, 1), tuple(3, 2),
                tuple(3, 3), tuple(3, 4), tuple(3, 5), tuple(3, 6), tuple(3, 7), tuple(6, 6));
        assertThat(problems.get(0)).hasToString(
                "scenarios/x.csv:2:1 UNKNOWN_VALUE: kind cannot be 'COMPLAIN'. Did you mean 'COMPLAINT'?");
        assertThat(problems.get(7).hint()).contains("WORKING");
    }

    @Test
    void tellsRowsThatDoNotFitTheirHeading() {
        assertThat(problems("kind,expect grade,why\nCLAIM,MAJOR\nCLAIM,MAJOR,a, b\n"))
                .extracting(RuleProblem::line, RuleProblem::column, RuleProblem::code)
                .containsExactly(tuple(2, 3, "ROW"), tuple(3, 4, "ROW"));
    }

    @Test
    void aCaseHasOtherAnswersThanAnEvent() {
        assertThat(problems("event,expect grade,expect levels,why\nGRADED,MAJOR,,a\n,,DIRECTOR,b\nGRADED,,DIRECTOR,c\n"))
                .extracting(RuleProblem::line, RuleProblem::column, RuleProblem::code)
                .containsExactly(tuple(2, 2, "OTHER_DECISION"), tuple(3, 3, "OTHER_DECISION"));
    }

    @Test
    void readsTheOtherRowsAllTheSame() {
        var file = ScenarioFile.of("scenarios/x.csv", "\uFEFFkind,expect grade,why\nCLAIN,MAJOR,a\nCLAIM,MAJOR,b\n");

        assertThat(file.problems()).hasSize(1);
        assertThat(file.scenarios()).singleElement().satisfies(scenario -> assertThat(scenario.line()).isEqualTo(3));
    }

    @Test
    void aFileWithoutEndOfAQuoteIsToldAsSuch() {
        assertThat(problems("kind,expect grade,why\n\"CLAIM,MAJOR,a\n")).extracting(RuleProblem::code)
                .containsExactly("TABLE");
        assertThat(problems("")).extracting(RuleProblem::code).containsExactly("HEADING");
    }

    private static java.util.List<RuleProblem> problems(String csv) {
        return ScenarioFile.of("scenarios/x.csv", csv).problems();
    }
}
