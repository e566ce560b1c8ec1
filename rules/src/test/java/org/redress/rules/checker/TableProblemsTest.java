package org.redress.rules.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.checker.HostileRulesTest.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a decision table is told of the cell that an author sees. */
class TableProblemsTest {

    private static final String HEAD = """
            "RuleSet","deadlines",,
            "RuleTable Steps",,,
            "NAME","CONDITION","CONDITION","ACTION"
            ,,,
            ,"CaseFacts( grade == Grade.$param )","CaseFacts( kind == $param ) $outcome : Outcome()","$outcome.proposeDeadline($1, $2, $3);"
            "id and policy","grade","kind","step, hours, counted in"
            """;
    private static final String FINE = "\"DL-01 a fine rule\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSED\"\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"DL-02 x y\",\"MAYOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSED\" | 2 | UNKNOWN_CONSTANT | Column 'grade': Grade has no 'MAYOR'.",
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIN\",\"RESPONSE, 24, ELAPSED\" | 3 | UNKNOWN_CONSTANT | Column 'kind': Kind has no 'CLAIN'.",
        "\"DL-02 x y\",\"MAJOR\",\"CLAIM\",\"RESPONSE, 24, ELAPSED\" | 3 | UNKNOWN_FIELD | Column 'kind': CaseFacts has no field 'CLAIM'.",
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONS, 24, ELAPSED\" | 4 | UNKNOWN_CONSTANT | Column 'step, hours, counted in': Step has no 'RESPONS'.",
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 0, ELAPSED\" | 4 | NUMBER_OUT_OF_RANGE | Column 'step, hours, counted in': 0 is not hours above 0",
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24\" | 4 | ARGUMENTS | Column 'step, hours, counted in': The cell has too few values.",
        "\"no id\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSED\" | 1 | RULE_NAME | Column 'id and policy': 'no id' is no name for a rule."})
    void tellsTheCellAndItsHeader(String row, int column, String code, String message) {
        var found = problems("deadlines/steps.csv", HEAD + FINE + row + "\n");

        assertThat(found).as(found.toString()).hasSize(1);
        assertThat(found.get(0).line()).isEqualTo(8);
        assertThat(found.get(0).column()).isEqualTo(column);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).message()).startsWith(message);
    }

    @Test
    void everyRowTellsItsOwnMistakes() {
        var found = problems("deadlines/steps.csv", HEAD + FINE
                + "\"DL-02 x y\",\"MAYOR\",\"Kind.CLAIM\",\"RESPONS, 24, ELAPSED\"\n"
                + "\"DL-03 x z\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSEDD\"\n");

        assertThat(found).extracting(problem -> problem.line() + ":" + problem.column()).containsExactly("8:2", "8:4", "9:4");
    }

    @Test
    void aMistakeAboveAColumnIsToldOnceAndNotOfEveryRow() {
        var found = problems("deadlines/steps.csv", HEAD.replace("kind == $param", "kin == $param") + FINE
                + "\"DL-02 x y\",\"MAJOR\",\"Kind.RETURN\",\"RESPONSE, 24, ELAPSED\"\n");

        assertThat(found).singleElement().hasToString("deadlines/steps.csv:5:3 UNKNOWN_FIELD: Above column 'kind': CaseFacts"
                + " has no field 'kin'. Did you mean 'kind'?");
    }

    @Test
    void rowsThatSayTheSameAreWarnedOf() {
        byte[] table = (HEAD + FINE + FINE.replace("DL-01 a fine", "DL-02 a second")).getBytes(StandardCharsets.UTF_8);

        var book = CheckedBook.of(Map.of("deadlines/steps.csv", table));

        assertThat(book.problems()).isEmpty();
        assertThat(book.warnings()).extracting(problem -> problem.line() + " " + problem.code())
                .isEqualTo(List.of("8 REPEATED_RULE"));
    }
}
