package org.redress.rules.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.rules.SharedData;

/** The first wall: nothing that could do more than propose is accepted. */
@Tag("R05")
class HostileRulesTest {

    @Test
    void everyHostileFileThatCameWithTheOrderIsRefused() throws IOException {
        Path folder = SharedData.path("hostile-rules");
        assumeTrue(Files.exists(folder), () -> folder + " is not here, so its files are not tried.");

        var softly = new SoftAssertions();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                List<RuleProblem> problems = problems("grading/" + file.getFileName(), Files.readString(file));
                softly.assertThat(problems).as(file.getFileName().toString()).isNotEmpty()
                        .allSatisfy(problem -> {
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.message()).isNotBlank();
                        });
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "System.exit(1);",
        "$outcome.getClass().getClassLoader();",
        "$outcome.proposeGrade(MAJOR); Runtime.getRuntime().exit(1);",
        "$outcome.proposeGrade(Grade.valueOf(\"MAJOR\"));",
        "$outcome.proposeGrade(java.lang.Enum.valueOf(Grade.class, \"MAJOR\"));",
        "if (true) { $outcome.proposeGrade(MAJOR); }",
        "for (;;) { }",
        "{ $outcome.proposeGrade(MAJOR); }",
        "$outcome.proposeGrade(MAJOR); } static { System.exit(1); } void x() {",
        "$outcome.proposeGrade(MAJOR); }; new Object() {{ System.exit(1); }",
        "new Thread().start();",
        "String s = \"x\".repeat(1900000000);",
        "java.util.Locale.setDefault(java.util.Locale.ROOT);",
        "Integer.getInteger(\"user.home\");",
        "try { $outcome.proposeGrade(MAJOR); } catch (Throwable t) { }",
        "insert( new Object() );",
        "insertLogical( new Object() );",
        "modify( $case ) { }",
        "update( $case );",
        "delete( $outcome );",
        "retract( $outcome );",
        "kcontext.getKieRuntime();",
        "drools.getKnowledgeRuntime();",
        "drools.halt();",
        "$outcome.<Object>proposeGrade(MAJOR);",
        "$outcome.proposeGrade(MAJOR).getClass();",
        "$outcome.proposeGrade((Grade) null);",
        "$outcome.proposeGrade(null);",
        "$outcome.proposeGrade(true ? MAJOR : GENERAL);",
        "$outcome.proposeGrade(MAJOR); return;",
        "$outcome.notify();",
        "$outcome.hashCode();",
        "$other.proposeGrade(MAJOR);",
        "proposeGrade(MAJOR);",
        "Runnable r = () -> $outcome.proposeGrade(MAJOR);",
        "class X { }",
        ";",
        "// nothing",
        ""})
    void aConsequenceCanOnlyPropose(String consequence) {
        assertThat(problems("grading/x.drl", rule("", "$case : CaseFacts()", consequence))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CaseFacts( eval( true ) )",
        "eval( true )",
        "CaseFacts( description.length() > 3 )",
        "CaseFacts( getDescription() == \"x\" )",
        "CaseFacts( description.isEmpty() )",
        "CaseFacts( class != null )",
        "CaseFacts( this != null )",
        "CaseFacts( this.description == \"x\" )",
        "CaseFacts( System.exit(1) == null )",
        "CaseFacts( description == System.getenv(\"HOME\") )",
        "CaseFacts( description == java.io.File.separator )",
        "CaseFacts( grade == Grade.MAJOR.getClass() )",
        "CaseFacts( description matches \"(.*a){15}!b\" )",
        "CaseFacts( description matches \"a\" )",
        "CaseFacts( description soundslike \"a\" )",
        "CaseFacts( description memberOf [ \"a\" ] )",
        "CaseFacts( raisedBefore + 1 > 2 )",
        "CaseFacts( raisedBefore++ > 2 )",
        "CaseFacts( (raisedBefore = 2) > 1 )",
        "CaseFacts( new java.io.File(\"x\") != null )",
        "CaseFacts( description == \"x\\n\" )",
        "CaseFacts( description == 'x' )",
        "CaseFacts( $x := raisedBefore )",
        "CaseFacts( $x : Kind.CLAIM == kind )",
        "CaseFacts( 3 < raisedBefore )",
        "CaseFacts( ) from entry-point \"x\"",
        "CaseFacts( ) from collect( CaseFacts() )",
        "CaseFacts( ) over window:length( 1 )",
        "$n : Number() from accumulate( CaseFacts( $r : raisedBefore ), sum( $r ) )",
        "accumulate( CaseFacts( $r : raisedBefore ); $s : sum( $r ) )",
        "forall( CaseFacts() )",
        "Object()",
        "java.lang.Object()",
        "Outcome( )",
        "String( this == \"x\" )",
        "?query( 1; )",
        "CaseFacts( \"COMPLAINT\", \"WEB\"; )",
        "not( $outcome2 : Outcome() )",
        "do[x]",
        "CaseFacts( raisedBefore > 1 ) do[x]",
        "if ( true ) do[x]"})
    void aConditionCanOnlyCompareFacts(String condition) {
        assertThat(problems("grading/x.drl", rule("", condition, "$outcome.proposeGrade(MAJOR);"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "salience 10", "salience( Integer.parseInt(\"1\") )", "no-loop true", "lock-on-active", "enabled( false )",
        "agenda-group \"x\"", "ruleflow-group \"x\"", "activation-group \"x\"", "auto-focus true", "duration 100",
        "timer( int: 1s )", "timer( cron: 0/1 * * * * ? )", "calendars \"x\"", "date-effective \"01-Jan-2030\"",
        "date-expires \"01-Jan-2030\"", "dialect \"mvel\"", "dialect \"java\"", "refract", "@Override",
        "@Source( System.exit(1) )", "@Source( \"a\" + \"b\" )", "@Source", "@Source( value=\"a\", other=\"b\" )",
        "@Propagation( IMMEDIATE )", "@java.lang.Deprecated", "extends \"GR-00 other\""})
    void aRuleHasNoAttributesAndOneAnnotation(String attribute) {
        assertThat(problems("grading/x.drl", rule(attribute, "CaseFacts()", "$outcome.proposeGrade(MAJOR);")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import java.lang.Runtime;", "import java.util.*;", "import static java.lang.System.exit;",
        "import function java.lang.System.exit;", "import accumulate java.lang.Object x;",
        "global java.util.List l;", "function void f() { System.exit(1); }",
        "declare X end", "declare X a : int = 1 end", "declare enum X A; end", "declare X extends CaseFacts end",
        "declare trait X end", "declare entry-point x end", "declare window x CaseFacts() over window:length(1) end",
        "query \"GR-01 q\" CaseFacts() end", "dialect \"mvel\"", "salience 1", "unit Some;", "rule", "package other;"})
    void aFileHoldsNothingButRules(String declaration) {
        String drl = "package grading;\n" + declaration + "\n"
                + rule("", "CaseFacts()", "$outcome.proposeGrade(MAJOR);").substring("package grading;\n".length());

        assertThat(problems("grading/x.drl", drl)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GR-10", "no id at all", "GR-10 a \\\" quote", "GR-10 a {brace}", "GR-10 */ comment /*",
        "GR-10 a\u200Bb", "GR-10 \u202Eright to left", "GR-10 a $dollar", "gr-10 small id"})
    void aRuleNameIsAnIdAndASentence(String name) {
        String drl = rule("", "CaseFacts()", "$outcome.proposeGrade(MAJOR);").replace("GR-10 a rule", name);

        assertThat(problems("grading/x.drl", drl)).isNotEmpty();
    }

    @Test
    void invisibleCharactersEscapesAndFloodsAreRefused() {
        String fine = rule("", "CaseFacts()", "$outcome.proposeGrade(MAJOR);");

        assertThat(problems("grading/x.drl", fine + "// \\u0041")).extracting(RuleProblem::code).contains("UNICODE_ESCAPE");
        assertThat(problems("grading/x.drl", fine + "// \u2066")).extracting(RuleProblem::code)
                .contains("INVISIBLE_CHARACTER");
        assertThat(problems("grading/x.drl", fine + "\0")).extracting(RuleProblem::code).contains("INVISIBLE_CHARACTER");
        assertThat(problems("grading/x.drl", fine.repeat(100_000))).extracting(RuleProblem::code)
                .contains("FILE_TOO_LONG");
    }

    /** Whoever approves reads one thing, and the engine another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "CaseFacts( raisedBefore > 010 )|VALUE|another number",
        "CaseFacts( economicLoss > 007.5 )|VALUE|another number",
        "CaseFacts( \u0440ersonalInjury == true )|FOREIGN_SIGN|U+0440",
        "CaseFacts( personal\u0406njury == true )|FOREIGN_SIGN|U+0406",
        "CaseFacts(\u00A0personalInjury == true )|FOREIGN_SIGN|U+00A0",
        "CaseFacts( raisedBefore \uFF1E 3 )|FOREIGN_SIGN|Write >",
        "CaseFacts( raisedBefore > \u0663 )|FOREIGN_SIGN|U+0663"})
    void whatLooksLikeAnotherThingIsRefused(String condition, String code, String words) {
        assertThat(problems("grading/x.drl", rule("", condition, "$outcome.proposeGrade(MAJOR);")))
                .anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.message() + " " + problem.hint()).contains(words);
                    assertThat(problem.line()).isEqualTo(6);
                    assertThat(problem.column()).isGreaterThan(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"accumulate( CaseFacts( $r : raisedBefore ); $s : sum( $r ) )", "acc( CaseFacts( $r : raisedBefore ); $s : sum( $r ) )",
        "groupby( CaseFacts( $k : kind, $r : raisedBefore ); $k; $s : sum( $r ) )"})
    void whatCountsOrGathersIsNamedWhereItStands(String condition) {
        assertThat(problems("grading/x.drl", rule("", condition, "$outcome.proposeGrade(MAJOR);"))).anySatisfy(problem -> {
            assertThat(problem.message()).contains("'" + condition.substring(0, condition.indexOf('(')) + "' is not for these rules");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.column()).isEqualTo(5);
        });
    }

    /** Each of these kept Drools' parser busy for seconds to minutes before there was a look at the outline. */
    @ParameterizedTest
    @ValueSource(strings = {"a%s == 1|.a", "%sa|! ", "a %s|== a ", "a%s|[a", "%s a|(a)", "%s|( ", "a%s|()", "a%s|.a()"})
    void textsThatWouldTakeTheParserMinutesAreRefusedBeforeItSeesThem(String shape) {
        String[] parts = shape.split("\\|");
        for (int times : new int[] {50, 2_000}) {
            String condition = "CaseFacts( " + parts[0].formatted(parts[1].repeat(times)) + " )";

            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(problems("grading/x.drl",
                    rule("", condition, "$outcome.proposeGrade(MAJOR);"))).isNotEmpty());
        }
        for (String condition : List.of("CaseFacts() " + "or CaseFacts() ".repeat(500), "( ".repeat(500) + "CaseFacts()",
                "not ( ".repeat(500) + "CaseFacts()", "CaseFacts() ".repeat(2_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(problems("grading/x.drl",
                    rule("", condition, "$outcome.proposeGrade(MAJOR);"))).isNotEmpty());
        }
    }

    @Test
    void aCellOfADecisionTableCannotSayMoreThanARule() {
        String table = """
                "RuleSet","deadlines",
                "RuleTable Steps",,
                "NAME","CONDITION","ACTION"
                ,,
                ,"CaseFacts( grade == Grade.$param ) $outcome : Outcome()","$outcome.proposeDeadline($1, $2, $3);"
                "id and policy","grade","step, hours, counted in"
                "DL-01 fine","MAJOR","RESPONSE, 24, ELAPSED"
                "DL-02 not fine","MAJOR","RESPONSE, 24, ELAPSED); System.exit(1"
                """;

        assertThat(problems("deadlines/steps.csv", table)).isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(8));
    }

    @Test
    void filesOutsideTheFoldersAreRefused() {
        for (String path : List.of("x.drl", "other/x.drl", "grading/../x.drl", "grading/x.java", "grading/X.drl",
                "META-INF/kmodule.xml", "grading/x.dslr", "scenarios/x.drl2", "/etc/passwd")) {
            assertThat(problems(path, "package grading;")).as(path).isNotEmpty();
        }
    }

    static String rule(String attribute, String condition, String consequence) {
        return """
                package grading;

                rule "GR-10 a rule"
                    %s
                when
                    %s
                    $outcome : Outcome()
                then
                    %s
                end
                """.formatted(attribute, condition, consequence);
    }

    static List<RuleProblem> problems(String path, String text) {
        return CheckedBook.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8))).problems();
    }
}
