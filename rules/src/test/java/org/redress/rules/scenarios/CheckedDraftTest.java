package org.redress.rules.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.checker.RuleProblem;

/** A draft with a scenario that nobody can read is no draft without problems. */
class CheckedDraftTest {

    private static final String RULE = """
            package grading;
            rule "GR-10 a claim is MAJOR"
            when
                CaseFacts( kind == Kind.CLAIM )
                $outcome : Outcome()
            then
                $outcome.proposeGrade(MAJOR);
            end
            """;

    @Test
    void theRulesThatTheProductBringsAreFine() {
        var draft = CheckedDraft.of(RuleSources.standard().files(), KnownWords.NONE);

        assertThat(draft.findings()).isEmpty();
    }

    @Test
    void scenariosAreReadWithTheRules() {
        var draft = draft(Map.of("grading/x.drl", RULE, "scenarios/x.csv", "kind,expect grade,expect fires,why\nCLAIM,MAJOR,GR-1,a\n"));

        assertThat(draft.problems()).singleElement().hasToString(
                "scenarios/x.csv:2:3 UNKNOWN_RULE: There is no rule GR-1. Did you mean 'GR-10'?");
    }

    @Test
    void ofRulesThatCannotBeReadNoneIsMissed() {
        var draft = draft(Map.of("grading/x.drl", RULE.replace("claim is MAJOR\"", "claim"),
                "scenarios/x.csv", "kind,expect grade,expect fires,why\nCLAIN,MAJOR,GR-1,a\n"));

        assertThat(draft.problems()).extracting(RuleProblem::file).contains("grading/x.drl", "scenarios/x.csv");
        assertThat(draft.problems()).extracting(RuleProblem::code).contains("UNKNOWN_VALUE").doesNotContain("UNKNOWN_RULE");
    }

    @Test
    void aFileInAnotherEncodingIsToldAsSuchAndNotRead() {
        var files = new TreeMap<>(Map.of("grading/x.drl", RULE.getBytes(StandardCharsets.UTF_8),
                "scenarios/x.csv", "kind,expect grade,why\nCLAIM,MAJOR,für alle\n".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(CheckedDraft.of(files, KnownWords.NONE).problems()).extracting(RuleProblem::code).containsExactly("NOT_UTF8");
    }

    @Test
    void aWarningKeepsNothingFromHappening() {
        var draft = draft(Map.of("grading/x.drl", RULE, "scenarios/x.csv", "kind,grade,expect grade,expect silent,why\nCLAIM,MAJOR,MAJOR,,a\n"));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.warnings()).extracting(RuleProblem::code).containsExactly("GIVEN_ALREADY");
    }

    private static CheckedDraft draft(Map<String, String> files) {
        return CheckedDraft.of(RuleSources.of("draft", files).files(), KnownWords.NONE);
    }
}
