package org.redress.rules.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.RuleProblem;

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
        boolean policy = kind.equals("policy");
        String text = policy ? (shown.startsWith("name") ? "" : "name,value,why\n") + shown + "\n" : rule(kind, shown);
        CheckedBook book = CheckedBook.of(Map.of(policy ? "policy.csv" : "grading/x.drl",
                text.getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<>(book.problems());
        all.addAll(book.warnings());
        return all;
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
