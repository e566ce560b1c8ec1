package org.redress.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.RuleText.file;
import static org.redress.rules.RuleText.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.RuleText;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.impact.ImpactRow;

/** Real drafts in a real process: what it says is what {@link TrialHere} says. */
class TrialJvmRulesTest {

    private static final TrialJvm JVM = new TrialJvm(new TrialLimits(192, 400));
    private static final RuleSources DRAFT = RuleText.standardWith("draft", Map.of("grading/hazard.drl", file("grading",
            rule("GR-13 a hazard is MAJOR", "CaseFacts( safetyHazard == true )", "proposeGrade(MAJOR)"))));

    @AfterAll
    static void close() {
        JVM.close();
    }

    @Test
    @Tag("R07")
    void runsScenariosAsTheyRunHere() {
        var there = JVM.scenarios(DRAFT, Progress.UNWATCHED);

        assertThat(there).isEqualTo(new TrialHere().scenarios(DRAFT, Progress.UNWATCHED));
        assertThat(there.red()).singleElement().satisfies(red -> assertThat(red.why()).isEqualTo("Hazard"));
        assertThat(there.untried()).isEmpty();
    }

    @Test
    @Tag("R06")
    void checksAsItIsCheckedHereAndRunsTheScenariosOfWhatIsSound() {
        var small = RuleSources.of("small", Map.of("grading/all.drl", file("grading",
                rule("GR-15 every case is GENERAL", "CaseFacts()", "proposeGrade(GENERAL)")),
                "deadlines/all.drl", file("deadlines", rule("DL-15 a day", "CaseFacts()", "proposeDeadline(RESPONSE, 24, ELAPSED)")),
                "scenarios/all.csv", "city,expect grade,expect fires,why\nKobe,GENERAL,GR-15 DL-15,As all\n"));

        var there = JVM.check(small, Progress.UNWATCHED);

        assertThat(there).isEqualTo(new TrialHere().check(small, Progress.UNWATCHED));
        assertThat(there.analysis().sound()).isTrue();
        assertThat(there.scenarios().green()).isTrue();
        assertThat(there.scenarios().untried()).isEmpty();
    }

    @Test
    void runsNoScenariosOfWhatDecidesNothing() {
        var gap = RuleSources.of("gap", Map.of("grading/injury.drl", file("grading",
                rule("GR-16 an injury is MAJOR", "CaseFacts( personalInjury == true )", "proposeGrade(MAJOR)"))));

        DraftReport report = new TrialHere().check(gap, Progress.UNWATCHED);

        assertThat(report.analysis().gaps()).isNotEmpty();
        assertThat(report.scenarios()).isNull();
    }

    @Test
    @Tag("R12")
    void tellsTheImpactAsItIsToldHere() {
        Set<String> stages = new ConcurrentSkipListSet<>();
        var there = new ArrayList<ImpactRow>();
        var here = new ArrayList<ImpactRow>();

        ImpactReport report = JVM.impact(RuleSources.standard(), DRAFT, cases(), 2_000, there::add,
                (stage, done, total) -> stages.add(stage));
        new TrialHere().impact(RuleSources.standard(), DRAFT, cases(), 2_000, here::add, Progress.UNWATCHED);

        assertThat(report.cases()).isEqualTo(2_000);
        assertThat(report.changed()).isEqualTo(1_000);
        assertThat(there).containsExactlyInAnyOrderElementsOf(here).hasSize(1_000);
        assertThat(stages).containsExactly("IMPACT");
    }

    @Test
    void tellsWhatKeepsADraftFromBeingUsed() {
        var broken = RuleText.standardWith("broken", Map.of("grading/x.drl", file("grading",
                rule("GR-14 a typo", "CaseFacts( injurry == true )", "proposeGrade(MAJOR)"))));

        var failure = catchThrowableOfType(CompileFailed.class, () -> JVM.scenarios(broken, Progress.UNWATCHED));

        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("grading/x.drl");
            assertThat(problem.code()).isEqualTo("UNKNOWN_FIELD");
        });
    }

    private static java.util.Iterator<ImpactCase> cases() {
        return IntStream.range(0, 2_000).mapToObj(i -> new ImpactCase("%04d".formatted(i), true,
                i % 2 == 0 ? aCase().withHazard().facts() : aCase().withInjury().facts(), null, 0, List.of())).iterator();
    }
}
