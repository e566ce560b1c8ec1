package org.redress.rules.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.rules.checker.HostileRulesTest.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What works and cannot be meant is warned of, at its place; and what is meant is not. */
class TrapsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "CaseFacts( personalInjury == true, personalInjury == false ) → 6:40 → NEVER_FIRES",
        "CaseFacts( personalInjury && !personalInjury ) → 6:16 → NEVER_FIRES",
        "CaseFacts( economicLoss > 100 && economicLoss < 50 ) → 6:16 → NEVER_FIRES",
        "CaseFacts( economicLoss > 100, economicLoss <= 100 ) → 6:36 → NEVER_FIRES",
        "CaseFacts( raisedBefore > 2, raisedBefore < 3 ) → 6:34 → NEVER_FIRES",
        "CaseFacts( raisedBefore < 0 ) → 6:16 → NEVER_FIRES",
        "CaseFacts( salesDecile == 11 ) → 6:16 → NEVER_FIRES",
        "CaseFacts( kind == Kind.CLAIM, kind == Kind.RETURN ) → 6:36 → NEVER_FIRES",
        "CaseFacts( form != Form.ORAL, form != Form.WRITTEN ) → 6:35 → NEVER_FIRES",
        "CaseFacts( companyAtFault not in (Fault.YES, Fault.NO, Fault.UNKNOWN) ) → 6:16 → NEVER_FIRES",
        "CaseFacts( kind == null ) → 6:16 → NEVER_FIRES",
        "CaseFacts( grade == Grade.MAJOR ) → 6:16 → NEVER_FIRES",
        "CaseFacts( title == \"a\", title == \"b\" ) → 6:30 → NEVER_FIRES",
        "CaseFacts( title contains \"xay\" && title not contains \"a\" ) → 6:16 → NEVER_FIRES",
        "CaseFacts( title == \"abc\", title str[startsWith] \"b\" ) → 6:32 → NEVER_FIRES",
        "CaseFacts( safetyHazard ) not CaseFacts( safetyHazard == true ) → 6:46 → NEVER_FIRES",
        "not CaseFacts() → 6:9 → NEVER_FIRES",
        "CaseFacts( raisedBefore >= 0 ) → 6:16 → ALWAYS_HOLDS",
        "CaseFacts( personalInjury == true || personalInjury == false ) → 6:16 → ALWAYS_HOLDS",
        "CaseFacts( kind != Kind.CLAIM || kind != Kind.RETURN ) → 6:16 → ALWAYS_HOLDS",
        "CaseFacts( safetyHazard || raisedBefore > 5 && raisedBefore < 3 ) → 6:32 → NEVER_HOLDS",
        "CaseFacts( raisedBefore == raisedBefore ) → 6:32 → SAME_FIELD",
        "CaseFacts( category == \"courir\" ) → 6:28 → UNKNOWN_WORD",
        "CaseFacts( category in (\"courier\", \"delivery\") ) → 6:40 → UNKNOWN_WORD",
        "CaseFacts( department != \"sales\" ) → 6:30 → UNKNOWN_WORD"})
    void warnsOfWhatCannotBeMeant(String condition, String place, String code) {
        var book = checked(rule("", condition, "$outcome.proposeGrade(MAJOR);"));

        assertThat(book.problems()).isEmpty();
        assertThat(book.warnings()).as(book.warnings().toString()).hasSize(1);
        assertThat(book.warnings().get(0).line() + ":" + book.warnings().get(0).column()).isEqualTo(place);
        assertThat(book.warnings().get(0).code()).isEqualTo(code);
        assertThat(book.warnings().get(0).hint()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CaseFacts( economicLoss > 100 && economicLoss < 100.01 )",
        "CaseFacts( economicLoss == null || economicLoss < 50 )",
        "CaseFacts( economicLoss != 5, economicLoss < 6, economicLoss > 4 )",
        "CaseFacts( responsibility == null )",
        "CaseFacts( responsibility != Responsibility.COMPANY, responsibility != Responsibility.NONE )",
        "CaseFacts( personalInjury || safetyHazard, !personalInjury )",
        "CaseFacts( title contains \"a\" && title not contains \"ab\" )",
        "CaseFacts( title str[startsWith] \"a\", title str[endsWith] \"b\", title contains \"c\", title != \"acb\" )",
        "CaseFacts( safetyHazard ) not CaseFacts( safetyHazard == true, personalInjury == true )",
        "CaseFacts( category == \"courier\" || department == \"logistics\" || category == \"\" )",
        "PolicyFacts( $limit : largeLoss ) CaseFacts( economicLoss > $limit, economicLoss < $limit )",
        "CaseFacts( $a : raisedBefore > 1 ) CaseFacts( disputes > $a )"})
    void isSilentAboutWhatCanBeMeant(String condition) {
        var book = checked(rule("", condition, "$outcome.proposeGrade(MAJOR);"));

        assertThat(book.problems()).isEmpty();
        assertThat(book.warnings()).isEmpty();
    }

    @Test
    void aWordThatIsNeverInTheTextIsNeverFound() {
        String drl = rule("", "TextFacts( words contains \" Injur\" || words contains \"  burnt\" || words contains \" hurt\" )",
                "$outcome.suggest(PERSONAL_INJURY);").replace("package grading", "package suggestions");

        var book = CheckedBook.of(Map.of("suggestions/x.drl", drl.getBytes(StandardCharsets.UTF_8)));

        assertThat(book.problems()).isEmpty();
        assertThat(book.warnings()).extracting(RuleProblem::code).containsExactly("NEVER_FOUND", "NEVER_FOUND");
        assertThat(book.warnings().get(0).hint()).isEqualTo("Write \"injur\".");
    }

    @Test
    void rulesThatSayTheSameAreTold() {
        String one = rule("", "CaseFacts( safetyHazard, discourtesy )", "$outcome.proposeGrade(MAJOR);");
        String other = rule("", "CaseFacts( discourtesy , safetyHazard )", "$outcome.proposeGrade( MAJOR );")
                .replace("GR-10", "GR-11");

        var book = CheckedBook.of(Map.of("grading/a.drl", one.getBytes(StandardCharsets.UTF_8),
                "grading/b.drl", other.getBytes(StandardCharsets.UTF_8)));

        assertThat(book.problems()).isEmpty();
        assertThat(book.warnings()).extracting(RuleProblem::toString).containsExactly(
                "grading/b.drl:3:1 SENTENCE_TWICE: The sentence is the one of GR-10 in grading/a.drl:3."
                        + " Say what tells the two rules apart.",
                "grading/b.drl:3:1 REPEATED_RULE: The rule says the same as GR-10 in grading/a.drl:3. Delete one of them.");
    }

    @Test
    void mistakesAndTrapsAreShownInTheOrderOfTheText() {
        var book = checked(rule("", "CaseFacts( raisedBefore >= 0, injurry, kind == null )", "$outcome.proposeGrade(MAJOR);"));

        assertThat(book.findings()).extracting(RuleProblem::code).containsExactly("ALWAYS_HOLDS", "UNKNOWN_FIELD",
                "NEVER_FIRES");
    }

    @Test
    void aDepartmentThatIsNotThereIsWarnedOf() {
        String drl = rule("", "CaseFacts()", "$outcome.proposeDepartment(\"logistic\");")
                .replace("package grading", "package routing");

        var warnings = CheckedBook.of(Map.of("routing/x.drl", drl.getBytes(StandardCharsets.UTF_8)),
                KnownWords.of(List.of(), List.of("logistics"))).warnings();

        assertThat(warnings).singleElement().hasToString("routing/x.drl:9:32 UNKNOWN_WORD: There is no department"
                + " 'logistic'. Did you mean 'logistics'?");
    }

    @Test
    void theRuleBookOfTheProductHoldsNone() {
        var files = new HashMap<String, byte[]>();
        new String(read("index"), StandardCharsets.UTF_8).lines().forEach(path -> files.put(path, read(path)));

        var book = CheckedBook.of(files);

        assertThat(book.problems()).isEmpty();
        assertThat(book.warnings()).isEmpty();
    }

    private static byte[] read(String path) {
        try (InputStream stream = TrapsTest.class.getResourceAsStream("/rulebook/" + path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckedBook checked(String drl) {
        return CheckedBook.of(Map.of("grading/x.drl", drl.getBytes(StandardCharsets.UTF_8)),
                KnownWords.of(List.of("courier", "billing"), List.of("logistics", "service")));
    }
}
