package org.redress.rules.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.checker.HostileRulesTest.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What makes rules of a table takes more than authors need, and passes over what it does not know. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"RuleTable Steps\" | \"RuleTable\" | 2:1 HEADING: The table has no name.",
        "\"RuleTable Steps\",,, | ,\"RuleTable Steps\",, | 2:2 HEADING: RuleTable does not stand in the first column.",
        "\"RuleTable Steps\" | \"Steps\" | 1:1 HEADING: No row begins with RuleTable",
        "\"deadlines\" | \"grading\" | 1:2 PACKAGE: The table is not of its folder: 'grading'.",
        "\"RuleSet\",\"deadlines\",, | ,,, | 1:1 PACKAGE: The table does not begin with its folder.",
        "\"RuleSet\",\"deadlines\",, | \"RuleSet\",\"deadlines\",\"Import\",\"java.util.List\" | 1:3 TABLE_WORD: 'Import' has no place above a table.",
        "\"RuleTable Steps\",,, | \"RuleTable Steps\",\"about deadlines\",, | 2:2 TABLE_WORD: 'about deadlines' has no place above a table.",
        "\"NAME\",\"CONDITION\",\"CONDITION\" | \"NAME\",\"PRIORITY\",\"CONDITION\" | 3:2 TABLE_WORD: A column of a table cannot be 'PRIORITY'.",
        "\"NAME\",\"CONDITION\",\"CONDITION\" | \"NAME\",\"CONDITION\",\"NO-LOOP\" | 3:3 TABLE_WORD: A column of a table cannot be 'NO-LOOP'.",
        "\"NAME\",\"CONDITION\",\"CONDITION\" | \"NAME\",\"CONDITION\",\"CONDITON\" | 3:3 TABLE_WORD: A column of a table cannot be 'CONDITON'. Did you mean 'CONDITION'?",
        "\"NAME\",\"CONDITION\",\"CONDITION\" | \"NAME\",\"NAME\",\"CONDITION\" | 3:1 TWICE: There are 2 columns NAME.",
        "\"NAME\",\"CONDITION\" | ,\"CONDITION\" | 3:1 HEADING: No column is a NAME.",
        "\"CONDITION\",\"ACTION\" | \"CONDITION\",\"CONDITION\" | 3:1 HEADING: No column is an ACTION, so the table proposes nothing.",
        "\"CaseFacts( kind == $param ) $outcome : Outcome()\" | `` | 5:3 HEADING: Below CONDITION in column 3 it is not said",
        "\"$outcome.proposeDeadline($1, $2, $3);\" | `` | 5:4 HEADING: Below ACTION in column 4 it is not said",
        "\"NAME\",\"CONDITION\",\"CONDITION\" | \"NAME\",\"CONDITION\", | 5:3 CELL_UNUSED: No word stands above this column",
        "kind == $param | kind == Kind.CLAIM | 7:3 CELL_UNUSED: The text above the column does not use 'Kind.CLAIM'.",
        "\"id and policy\" | \"id and policy | 6:1 TABLE: A quote in this row has no pair."})
    void tellsAHeadingThatIsOdd(String from, String to, String told) {
        assertThat(HEAD).contains(from);

        var found = problems("deadlines/steps.csv", HEAD.replace(from, to) + FINE);

        assertThat(found).extracting(RuleProblem::toString).anySatisfy(line -> assertThat(line)
                .startsWith("deadlines/steps.csv:" + told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Import", "Variables", "Functions", "Queries", "Declare", "Unit", "Dialect", "Sequential",
            "SequentialMaxPriority", "EscapeQuotes", "NumericDisabled", "Notes"})
    void nothingIsSetAboveATable(String word) {
        var found = problems("deadlines/steps.csv", "\"" + word + "\",\"true\",,\n" + HEAD + FINE);

        assertThat(found).singleElement().hasToString("deadlines/steps.csv:1:1 TABLE_WORD: '" + word + "' has no place above a"
                + " table. Delete it: there stand only RuleSet with the folder, and RuleTable with a name.");
    }

    @Test
    void aSecondTableIsToldWhereItBegins() {
        String second = HEAD.substring(HEAD.indexOf('\n') + 1);

        assertThat(problems("deadlines/steps.csv", HEAD + FINE + second + FINE.replace("DL-01", "DL-02")))
                .extracting(RuleProblem::toString).containsExactly("deadlines/steps.csv:8:1 TWICE: A second table begins here."
                        + " Put it into a file of its own.");
    }

    /** Each of these was left out of the rules without a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSED\",\"but only at night\" | 8:5 CELL_UNUSED",
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSED, 12\" | 8:4 ARGUMENTS",
        "\"DL-02 x y\",\"MAJOR\",\"Kind.CLAIM\", | 8:1 CONSEQUENCE",
        ",\"MAJOR\",\"Kind.CLAIM\",\"RESPONSE, 24, ELAPSED\" | 8:1 RULE_NAME",
        ",,, | 8:1 ROW"})
    void noCellOfARowIsPassedOver(String row, String told) {
        var found = problems("deadlines/steps.csv", HEAD + FINE + row + "\n" + FINE.replace("DL-01", "DL-03"));

        assertThat(found).extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactly(told);
    }

    @Test
    void semicolonsAreToldAsSuch() {
        assertThat(problems("deadlines/steps.csv", (HEAD + FINE).replace(',', ';'))).extracting(RuleProblem::code)
                .containsExactly("SEPARATOR");
        assertThat(problems("policy.csv", "name;value;why\nlargeLoss;5000;Large\n")).extracting(RuleProblem::code)
                .contains("SEPARATOR");
    }

    @Test
    void whatAuthorsMayWriteIsTaken() {
        String table = """
                "RuleSet","deadlines",,,
                ,,,,
                "ruletable Answers",,,,
                "N","C","CONDITION","A","ACTION"
                ,,,,
                ,"CaseFacts( grade == Grade.$param ) $outcome : Outcome()","CaseFacts( confidential == $param )","$outcome.proposeDeadline(RESPONSE, $1, $2);","$outcome.proposeDeadline(SURVEY, 4, WORKING);"
                "id and policy","grade","confidential","hours, counted in","survey as well"
                "DL-01 a quick answer","MAJOR","true","24, ELAPSED","x"
                "DL-02 an answer","GENERAL",,"48, ELAPSED",
                ,,,,
                """;

        assertThat(problems("deadlines/steps.csv", table)).isEmpty();
    }
}
