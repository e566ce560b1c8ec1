package org.redress.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.rules.checker.KnownWords;
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
                CLAIM,true,,,,27 WORKNG,,wrong
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

    /** Each of these was green whatever the rules said, or nobody knew why it was there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind,expect grade,why\\nCLAIM,,a | 2:2 NOTHING_EXPECTED",
        "kind,expect grade,why\\nCLAIM,MAJOR,a\\n,,\\n | 3:1 ROW",
        "kind,expect grade,why\\nCLAIM,MAJOR, | 2:3 NO_WHY",
        "kind,expect grade,why | 1:1 NO_SCENARIOS",
        "kind,grade,expect grade,why\\nCLAIM,MAJOR,MAJOR,a | 2:3 GIVEN_ALREADY",
        "step,expect grade,why\\nRESPONSE,MAJOR,a | 2:1 OTHER_DECISION",
        "raisedBefore,expect grade,why\\n-3,MAJOR,a | 2:1 NUMBER_OUT_OF_RANGE",
        "salesDecile,expect priority,why\\n11,30,a | 2:1 NUMBER_OUT_OF_RANGE",
        "kind;expect grade;why\\nCLAIM;MAJOR;a | 1:1 SEPARATOR",
        "kind\\texpect grade\\twhy\\nCLAIM\\tMAJOR\\ta | 1:1 SEPARATOR",
        "kind,expect grade,why,\\nCLAIM,MAJOR,a, | 1:4 UNKNOWN_COLUMN",
        "kind,expect grade,why\\nCLAIM,MAJOR,a\u202Eb | 2:3 INVISIBLE_CHARACTER",
        "kind,expect grade,why\\nCLAIM,MAJOR,schl\uFFFDecht | 2:3 INVISIBLE_CHARACTER"})
    void tellsWhatTriesNothing(String csv, String told) {
        assertThat(problems(csv.translateEscapes())).extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactly(told);
    }

    @Test
    void wordsOfPeopleMayHoldAnySignThatCanBeSeen() {
        assertThat(problems("description,expect grade,why\n\uD83D\uDC68\u200D\uD83D\uDC69 Я упал 転んだ,GENERAL,\uD83D\uDE00\n")).isEmpty();
        assertThat(problems("economicLoss,expect grade,why\n99999999999,MAJOR,a\n")).isEmpty();
    }

    @Test
    void suggestsAHeadingThatWasWrittenOtherwise() {
        assertThat(problems("Kind,Expect grade,Why\nCLAIM,MAJOR,a\n")).extracting(RuleProblem::hint)
                .startsWith("Did you mean 'kind'?", "Did you mean 'expect grade'?", "Did you mean 'why'?");
    }

    @Test
    void tellsTheCellOfARuleAndOfACodeThatIsNotThere() {
        var words = new ScenarioWords(Set.of("GR-10", "GR-20"), KnownWords.of(List.of("courier"), List.of("service")));

        var file = ScenarioFile.of("scenarios/x.csv", "category,expect department,expect fires,expect silent,why\n"
                + "courir,-,GR-10 GR-11,,a\ncourier,servce,GR-10,GR-20,b\n", words);

        assertThat(file.problems()).extracting(RuleProblem::line, RuleProblem::column, RuleProblem::code).containsExactly(
                tuple(2, 3, "UNKNOWN_RULE"), tuple(2, 1, "UNKNOWN_WORD"), tuple(3, 2, "UNKNOWN_WORD"));
        assertThat(file.errors()).extracting(RuleProblem::code).containsExactly("UNKNOWN_RULE");
        assertThat(file.scenarios()).hasSize(2);
    }

    private static List<RuleProblem> problems(String csv) {
        return ScenarioFile.of("scenarios/x.csv", csv).problems();
    }
}
