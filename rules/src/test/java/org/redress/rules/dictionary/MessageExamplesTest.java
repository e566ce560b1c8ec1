package org.redress.rules.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.scenarios.CheckedDraft;

/** The examples of the handbook are true: the checker says of each what stands beside it. */
class MessageExamplesTest {

    static Stream<Map.Entry<Object, Object>> examples() throws IOException {
        var written = new Properties();
        written.load(new InputStreamReader(Dictionary.class.getResourceAsStream("messages.properties"),
                StandardCharsets.UTF_8));
        return written.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isToldAsItIsExplained(Map.Entry<Object, Object> example) {
        String[] key = example.getKey().toString().split("\\.");
        String shown = example.getValue().toString();

        List<RuleProblem> told = told(key[1], shown);

        assertThat(told).as(shown).extracting(RuleProblem::code).contains(key[0]);
        assertThat(told).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    private static List<RuleProblem> told(String kind, String shown) {
        return switch (kind) {
            case "policy" -> toldOf("policy.csv", (shown.startsWith("name") ? "" : "name,value,why\n") + shown + "\n");
            case "heading" -> toldOf("scenarios/x.csv", shown + "\n");
            case "scenario" -> toldOf("scenarios/x.csv", "kind,personalInjury,expect grade,expect RESPONSE,why\n" + shown + "\n");
            case "above" -> toldOf("grading/x.csv", table(shown));
            default -> toldOf("grading/x.drl", rule(kind, shown));
        };
    }

    private static List<RuleProblem> toldOf(String path, String text) {
        return CheckedDraft.of(Map.of(path, text.getBytes(StandardCharsets.UTF_8)), KnownWords.NONE).findings();
    }

    private static String table(String above) {
        return """
                "RuleSet","grading",
                %s
                "RuleTable Kinds",,
                "NAME","CONDITION","ACTION"
                ,,
                ,"CaseFacts( kind == Kind.$param ) $outcome : Outcome()","$outcome.proposeGrade($param);"
                "id and policy","kind","grade"
                "GR-10 a claim is MAJOR","CLAIM","MAJOR"
                """.formatted(above);
    }

    private static String rule(String kind, String shown) {
        return """
                %s
                %s
                rule "%s"
                    %s
                %s
                    %s
                    $outcome : Outcome()
                then
                    %s
                end
                """.formatted(
                kind.equals("first") ? shown : "package grading;", kind.equals("before") ? shown : "", kind.equals("name") ? shown : "GR-10 a rule",
                kind.equals("head") ? shown : "", kind.equals("head") && shown.equals(",") ? "" : "when",
                kind.equals("when") ? shown : "CaseFacts()", kind.equals("then") ? shown : "$outcome.proposeGrade(MAJOR);");
    }
}
