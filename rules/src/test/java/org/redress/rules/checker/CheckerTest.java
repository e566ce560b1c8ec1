package org.redress.rules.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.checker.HostileRulesTest.problems;
import static org.redress.rules.checker.HostileRulesTest.rule;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good rules pass, and mistakes are told where they are, in plain words. */
class CheckerTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "CaseFacts()",
        "CaseFacts( personalInjury == true )",
        "CaseFacts( personalInjury )",
        "CaseFacts( !personalInjury && safetyHazard || discourtesy )",
        "CaseFacts( ( personalInjury || safetyHazard ) && !( discourtesy || belowPromise ) )",
        "CaseFacts( economicLoss >= 10000, economicLoss < 99999.50 )",
        "CaseFacts( economicLoss == null )",
        "CaseFacts( salesDecile != null && salesDecile <= 3 )",
        "CaseFacts( raisedBefore > -1 )",
        "CaseFacts( kind in (Kind.CLAIM, Kind.RETURN), category not in (\"billing\", \"courier\") )",
        "CaseFacts( description contains \"漏水\" || title not contains \"ok\" )",
        "CaseFacts( category str[startsWith] \"prod\" && category str[endsWith] \"fault\" )",
        "$case : CaseFacts( $loss : economicLoss, $times : raisedBefore > 2 )",
        "PolicyFacts( $limit : largeLoss ) CaseFacts( economicLoss >= $limit )",
        "not CaseFacts( safetyHazard == true )",
        "exists CaseFacts( responsibility == Responsibility.COMPANY )",
        "not( CaseFacts( ( safetyHazard || discourtesy ) && ( belowPromise || unmetInTime ) ) )"})
    void acceptsWhatAuthorsMayWrite(String condition) {
        assertThat(problems("grading/x.drl", rule("@Source(\"Desk manual 4.2\")", condition,
                "$outcome.proposeGrade(MAJOR);"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "CaseFacts( injurry == true ) → 6:16 → UNKNOWN_FIELD → CaseFacts has no field 'injurry'. Did you mean 'personalInjury'?",
        "CaseFacts( personalInjurry ) → 6:16 → UNKNOWN_FIELD → CaseFacts has no field 'personalInjurry'. Did you mean 'personalInjury'?",
        "CaseFacts( kind == CLAIM ) → 6:24 → UNKNOWN_FIELD → CaseFacts has no field 'CLAIM'. Did you mean 'Kind.CLAIM'?",
        "CaseFacts( kind == Kind.CLAIN ) → 6:29 → UNKNOWN_CONSTANT → Kind has no 'CLAIN'. Did you mean 'CLAIM'?",
        "CaseFacts( kind == Grade.MAJOR ) → 6:24 → CANNOT_COMPARE → 'kind' is a Kind and cannot be compared with Grade.MAJOR, a Grade.",
        "CaseFacts( economicLoss > \"many\" ) → 6:29 → NO_ORDER → Only numbers can be compared by >; 'economicLoss' is a number and \"many\" is text.",
        "CaseFacts( raisedBefore == null ) → 6:32 → CANNOT_COMPARE → 'raisedBefore' is a number and cannot be compared with null. It is never null.",
        "CaseFacts( economicLoss >= $limit ) → 6:32 → UNKNOWN_VARIABLE → Nothing is bound to $limit here.",
        "CaseFact( safetyHazard ) → 6:5 → UNKNOWN_FACTS → There are no facts 'CaseFact' in grading/. Did you mean 'CaseFacts'?",
        "ClockFacts( disputes > 1 ) → 6:5 → UNKNOWN_FACTS → There are no facts 'ClockFacts' in grading/. There is: CaseFacts, PolicyFacts.",
        "CaseFacts( description.length() > 3 ) → 6:16 → UNKNOWN_CHOICE → 'description' is no choice that rules know."})
    void tellsWhereAConditionIsWrong(String condition, String place, String code, String message) {
        var found = problems("grading/x.drl", rule("", condition, "$outcome.proposeGrade(MAJOR);"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).line() + ":" + found.get(0).column()).isEqualTo(place);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).message() + " " + found.get(0).hint()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "$outcome.proposeGrad(MAJOR); → 9:14 → UNKNOWN_PROPOSAL → 'proposeGrad' cannot be proposed in grading/. Did you mean 'proposeGrade'?",
        "$outcome.proposeDepartment(\"x\"); → 9:14 → UNKNOWN_PROPOSAL → 'proposeDepartment' cannot be proposed in grading/.",
        "$outcome.proposeGrade(SEVERE); → 9:27 → UNKNOWN_CONSTANT → Grade has no 'SEVERE'.",
        "$outcome.proposeGrade(\"MAJOR\"); → 9:27 → VALUE → A Grade was expected.",
        "$outcome.proposeGrade($loss); → 9:27 → UNKNOWN_VARIABLE → Nothing is bound to $loss.",
        "$outcome.proposeGrade(MAJOR, MAJOR); → 9:14 → ARGUMENTS → proposeGrade does not take 2 values.",
        "$outcome.proposeGrade(MAJOR); x(); → 9:35 → CONSEQUENCE → A consequence can only propose."})
    void tellsWhereAConsequenceIsWrong(String consequence, String place, String code, String message) {
        var found = problems("grading/x.drl", rule("", "CaseFacts()", consequence));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).line() + ":" + found.get(0).column()).isEqualTo(place);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).message() + " " + found.get(0).hint()).startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposeWarning(0)", "proposeWarning(100)", "proposeWarning(RESPONSE, 120)",
        "proposeWarning(08)", "proposeWarning(1.5)"})
    void refusesNumbersOutOfRange(String proposal) {
        String drl = rule("", "CaseFacts()", "$outcome." + proposal + ";").replace("package grading", "package warnings");

        assertThat(problems("warnings/x.drl", drl)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0, ELAPSED", "0, WORKING_DAY", "-1, WORKING", "8766000, ELAPSED", "9000000, WORKING_DAY", "730, MONTHS"})
    void refusesATargetOfNoTimeOrOfAThousandYears(String hours) {
        String drl = rule("", "CaseFacts()", "$outcome.proposeDeadline(RESPONSE, " + hours + ");").replace("package grading", "package deadlines");

        assertThat(problems("deadlines/x.drl", drl)).hasSize(1);
    }

    @Test
    void findsAllMistakesAtOnce() {
        var found = problems("grading/x.drl", """
                package grading;

                rule "GR-10 first"
                    salience 1
                when
                    CaseFacts( injurry == true, kind == 3 )
                then
                    $outcome.proposeGrade(SEVERE);
                end

                rule "second"
                when
                    CaseFacts( hazzard )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end
                """);

        assertThat(found).extracting(RuleProblem::code).containsExactlyInAnyOrder("OUTCOME", "ATTRIBUTE",
                "UNKNOWN_FIELD", "CANNOT_COMPARE", "UNKNOWN_CONSTANT", "RULE_NAME", "UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "CaseFacts( injurry == 1 || hazzard == 2 ) → 6:16 UNKNOWN_FIELD, 6:32 UNKNOWN_FIELD",
        "CaseFacts( kind == 3, kind == Kind.CLAIN && title > 4 ) → 6:24 CANNOT_COMPARE, 6:40 UNKNOWN_CONSTANT, 6:55 NO_ORDER",
        "CaseFacts( kind in (Kind.CLAIM, Kind.CLAIN, Grade.MAJOR) ) → 6:42 UNKNOWN_CONSTANT, 6:49 CANNOT_COMPARE",
        "CaseFacts( kind = Kind.CLAIN ) → 6:21 OPERATOR, 6:28 UNKNOWN_CONSTANT",
        "CaseFacts( raisedBefore => 3, injurry ) → 6:29 OPERATOR, 6:35 UNKNOWN_FIELD",
        "CaseFacts( injurry == true → 6:14 BRACKET, 6:16 UNKNOWN_FIELD",
        "CaseFacts( safetyHazard ) ) → 6:31 BRACKET",
        "CaseFacts( safetyHazard, ) → 6:30 SYNTAX",
        "CaseFacts( safetyHazard discourtesy ) → 6:29 SYNTAX",
        "CaseFacts( safetyHazard == “true” ) → 6:32 FOREIGN_SIGN",
        "CaseFacts( safetyHazard，discourtesy ) → 6:28 FOREIGN_SIGN",
        "CaseFacts( raisedBefore + 1 > 2, injurry ) → 6:29 NOT_FOR_RULES, 6:38 UNKNOWN_FIELD"})
    void goesOnBehindAMistake(String condition, String expected) {
        var found = problems("grading/x.drl", rule("", condition, "$outcome.proposeGrade(MAJOR);"));

        assertThat(found.stream().map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .collect(java.util.stream.Collectors.joining(", "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "$outcome.proposeGrade(MAJOR) → 9:33 CONSEQUENCE",
        "$outcome.proposeGrade(SEVERE); x(; $outcome.proposeGrad(MAJOR); → 9:27 UNKNOWN_CONSTANT, 9:36 CONSEQUENCE, 9:49 UNKNOWN_PROPOSAL"})
    void goesOnBehindAProposalThatCannotBeRead(String consequence, String expected) {
        var found = problems("grading/x.drl", rule("", "CaseFacts()", consequence));

        assertThat(found.stream().map(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .collect(java.util.stream.Collectors.joining(", "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 000 | '5 000' are two numbers. | Write 5000.
            5,000 | '5,000' is a number      | Write 5000
            5.000 | '5.000' is less          | Write 5000
            """)
    void thousandsArePartedByNothing(String number, String message, String hint) {
        RuleProblem first = problems("grading/x.drl", rule("", "CaseFacts( economicLoss > " + number + ", injury == true )", "$outcome.proposeGrade(MAJOR);"))
                .get(0);

        assertThat(first.code()).isEqualTo("SYNTAX");
        assertThat(first.message()).startsWith(message);
        assertThat(first.hint()).startsWith(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"economicLoss > 5000", "economicLoss > 1.25", "economicLoss > 0.125", "economicLoss > 5000.50", "raisedBefore in (100,200,300)"})
    void numbersThatMeanWhatTheySayAreFine(String condition) {
        assertThat(problems("grading/x.drl", rule("", "CaseFacts( " + condition + " )", "$outcome.proposeGrade(MAJOR);"))).isEmpty();
    }

    @Test
    void whatStandsBetweenAnnotationAndConditionsIsNamedItself() {
        String drl = rule("@Source(\"policy\")\nagenda-group \"x\"", "CaseFacts()", "$outcome.proposeGrade(MAJOR);");

        assertThat(problems("grading/x.drl", drl)).extracting(RuleProblem::code).containsOnly("ATTRIBUTE");
    }

    @Test
    void aFolderOfThousandsOfRulesIsRefusedBeforeItIsUnderstood() {
        var files = new TreeMap<String, byte[]>();
        for (int file = 0; file < 25; file++) {
            var text = new StringBuilder("package grading;\n");
            for (int i = 0; i < 400; i++) {
                text.append("rule \"GR-").append(file * 1000 + i).append(" a rule among many\" when CaseFacts( raisedBefore == ").append(i)
                        .append(" ) $outcome : Outcome() then $outcome.proposeGrade(MAJOR); end\n");
            }
            files.put("grading/many" + file + ".drl", text.toString().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(CheckedBook.of(files).problems()).hasSize(25).extracting(RuleProblem::code).containsOnly("TOO_MANY_RULES");
    }

    @Test
    void aRuleThatCannotBeReadHidesNothingOfTheOthers() {
        var found = problems("grading/x.drl", """
                package grading;

                rule "GR-10 the first has no bracket"
                when
                    CaseFacts( injurry == true
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(SEVERE);
                end

                rule "GR-11 the second has no then"
                when
                    CaseFacts( safetyHazard )
                    $outcome : Outcome()
                    $outcome.proposeGrade(MAJOR);
                end

                rule GR-12 the third has no quotes
                when
                    CaseFacts( hazzard )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end

                rule "GR-13 the fourth has one mistake"
                when
                    CaseFacts( kind == Kind.CLAIN )
                    $outcome : Outcome()
                then
                    $outcome.proposeGrade(MAJOR);
                end
                """);

        assertThat(found).extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.code())
                .containsExactly("5:14 BRACKET", "5:16 UNKNOWN_FIELD", "8:27 UNKNOWN_CONSTANT", "11:1 MISSING_WORD",
                        "18:1 RULE_NAME", "20:16 UNKNOWN_FIELD", "28:29 UNKNOWN_CONSTANT");
    }

    @Test
    void importsLieOnThePackageLineSoThatLinesStay() {
        String drl = "/* package other; */\n" + rule("", "CaseFacts()", "$outcome.proposeGrade(MAJOR);");

        CheckedFile file = CheckedBook.of(Map.of("grading/x.drl", drl.getBytes(StandardCharsets.UTF_8))).files().get(0);

        assertThat(file.drl().lines().toList()).hasSameSizeAs(drl.lines().toList());
        assertThat(file.drl().lines().skip(1).findFirst()).get().asString()
                .startsWith("package grading; import org.redress.rules.vocabulary.*;");
        assertThat(file.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("GR-10");
            assertThat(rule.message()).isEqualTo("a rule");
            assertThat(rule.line()).isEqualTo(4);
        });
    }

    @Test
    void anIdMeansOneRule() {
        String drl = rule("", "CaseFacts()", "$outcome.proposeGrade(MAJOR);");

        var found = CheckedBook.of(Map.of("grading/a.drl", drl.getBytes(StandardCharsets.UTF_8),
                "grading/b.drl", drl.getBytes(StandardCharsets.UTF_8))).problems();

        assertThat(found).extracting(RuleProblem::code).containsExactly("ID_TWICE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "largeLos,1,x → UNKNOWN_NUMBER", "largeLoss,many,x → NUMBER", "largeLoss,-1,x → NUMBER", "largeLoss,1e9,x → NUMBER",
        "raisedTooOften,2.5,x → NUMBER", "largeLoss,1 → ROW", "overallClock,GO_ON,x → WORD", "overallClock,1,x → WORD"})
    void refusesNumbersOfTheHouseThatAreNone(String row, String code) {
        assertThat(problems("policy.csv", "name,value,why\n" + row + "\n")).extracting(RuleProblem::code)
                .containsExactly(code);
    }
}
