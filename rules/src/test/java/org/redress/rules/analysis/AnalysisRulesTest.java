package org.redress.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.rules.RuleText.file;
import static org.redress.rules.RuleText.rule;

import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.StandardBook;
import org.redress.rules.analysis.AnalysisReport.DeadRule;
import org.redress.rules.analysis.AnalysisReport.Gap;
import org.redress.rules.analysis.AnalysisReport.Overlap;
import org.redress.rules.analysis.AnalysisReport.Tried;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.Phase;

class AnalysisRulesTest {

    private static final String DEADLINES = file("deadlines",
            rule("DL-01 every case", "CaseFacts()", "proposeDeadline(RESPONSE, 24, ELAPSED)"));

    @Test
    @Tag("R06")
    void theStandardBookIsSound() {
        var report = standard().report(Progress.UNWATCHED);

        assertThat(report.gaps()).isEmpty();
        assertThat(report.dead()).isEmpty();
        assertThat(report.failed()).isEmpty();
        assertThat(report.order()).isEmpty();
        assertThat(report.sound()).isTrue();
        assertThat(report.tried()).allMatch(Tried::complete);
        // GR-90 is meant to be overruled, departments are not: routing is written so that only one rule speaks.
        assertThat(report.overlaps()).extracting(Overlap::phase).containsOnly(Phase.GRADING);
        assertThat(report.overlaps()).filteredOn(overlap -> overlap.otherRule().equals("GR-90")).hasSize(12);
    }

    @Test
    void findsWhatNoRuleDecidesAndTellsThePlainestSuchCase() {
        var report = analysis(Map.of("deadlines/x.drl", DEADLINES, "grading/x.drl", file("grading",
                rule("GR-10 with an injury", "CaseFacts( personalInjury == true )", "proposeGrade(MAJOR)"),
                rule("GR-11 a small loss", "CaseFacts( personalInjury == false, economicLoss < 100 )", "proposeGrade(GENERAL)"),
                rule("GR-12 a loss", "CaseFacts( personalInjury == false, economicLoss > 100 )", "proposeGrade(IMPORTANT)"),
                rule("GR-13 no loss", "CaseFacts( economicLoss == null )", "proposeGrade(GENERAL)"))));

        assertThat(report.gaps()).containsExactly(new Gap(Phase.GRADING, 1, new Example(Map.of("economicLoss", "100"))));
        assertThat(report.gaps().get(0).example().words()).isEqualTo("economicLoss is 100");
        assertThat(report.sound()).isFalse();
    }

    @Test
    void findsRulesThatNeverFire() {
        var report = analysis(Map.of("deadlines/x.drl", DEADLINES, "grading/x.drl", file("grading",
                rule("GR-90 all", "CaseFacts()", "proposeGrade(GENERAL)"),
                rule("GR-10 often and never", "CaseFacts( raisedBefore > 5, raisedBefore < 3 )", "proposeGrade(MAJOR)"),
                rule("GR-11 graded before it is graded", "CaseFacts( grade == Grade.MAJOR )", "proposeGrade(MAJOR)"))));

        assertThat(report.dead()).extracting(DeadRule::rule, DeadRule::line, DeadRule::proven)
                .containsExactly(tuple("GR-10", 11, true), tuple("GR-11", 19, true));
    }

    @Test
    void findsRulesThatWantDifferentThingsAndTellsACase() {
        var report = analysis(Map.of("deadlines/x.drl", DEADLINES, "grading/x.drl", file("grading",
                rule("GR-90 all", "CaseFacts()", "proposeGrade(GENERAL)")), "routing/x.drl", file("routing",
                rule("RT-10 couriers", "CaseFacts( category == \"courier\" )", "proposeDepartment(\"logistics\")"),
                rule("RT-20 claims", "CaseFacts( kind == Kind.CLAIM )", "proposeDepartment(\"legal\")"),
                rule("RT-21 claims again", "CaseFacts( kind == Kind.CLAIM )", "proposeDepartment(\"legal\")"))));

        assertThat(report.overlaps()).extracting(Overlap::rule, Overlap::otherRule).containsExactly(
                tuple("RT-10", "RT-20"), tuple("RT-10", "RT-21"));
        assertThat(report.overlaps().get(0).example().differs())
                .isEqualTo(Map.of("category", "courier", "kind", "CLAIM"));
        assertThat(report.sound()).isTrue();
    }

    @Test
    void findsCasesForWhichARuleFails() {
        var report = analysis(Map.of("deadlines/x.drl", DEADLINES, "grading/x.drl", file("grading",
                rule("GR-90 all", "CaseFacts()", "proposeGrade(GENERAL)")), "priority/x.drl", file("priority",
                rule("PR-10 by disputes", "CaseFacts( $times : disputes, raisedBefore == 100 )", "proposePriority($times)"),
                rule("PR-11 by count", "CaseFacts( $times : raisedBefore, disputes == 7 )", "proposePriority($times)"))));

        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.message()).contains("PR-11").contains("101");
            assertThat(failed.example().differs()).containsEntry("raisedBefore", "101").containsEntry("disputes", "7");
        });
    }

    @Test
    void endsWhenNobodyWaitsAnyMore() {
        var tired = new Progress() {
            @Override
            public void at(String stage, long done, long total) {
                // Told nothing of interest.
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> standard().report(tired))
                .isInstanceOf(CancellationException.class);
    }

    private static Analysis standard() {
        return new Analysis(RuleSources.standard(), CheckedBook.of(RuleSources.standard().files()), StandardBook.BOOK);
    }

    private static AnalysisReport analysis(Map<String, String> files) {
        RuleSources sources = RuleSources.of("x", files);
        CheckedBook checked = CheckedBook.of(sources.files());
        try (RuleBook book = RuleBook.compile(sources, checked)) {
            return new Analysis(sources, checked, book).report(Progress.UNWATCHED);
        }
    }
}
