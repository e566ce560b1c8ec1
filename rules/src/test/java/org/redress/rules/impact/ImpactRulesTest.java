package org.redress.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redress.rules.CaseBuilder.aCase;
import static org.redress.rules.RuleText.file;
import static org.redress.rules.RuleText.rule;
import static org.redress.rules.StandardBook.BOOK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.rules.RuleText;
import org.redress.rules.StandardBook;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleBook;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Fault;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

class ImpactRulesTest {

    private static RuleBook draft;

    /** A hazard becomes MAJOR, returns go to service, an answer to a GENERAL case is due after 12 hours. */
    @BeforeAll
    static void compileDraft() {
        draft = RuleBook.compile(RuleText.standardWith("draft", Map.of(
                "grading/hazard.drl", file("grading", rule("GR-13 a hazard is MAJOR", "CaseFacts( safetyHazard == true )",
                        "proposeGrade(MAJOR)")),
                "routing/department.drl", file("routing", rule("RT-20 everything belongs to service", "CaseFacts()",
                        "proposeDepartment(\"service\")")),
                "deadlines/answer.drl", file("deadlines", rule("DL-90 an answer within half a day",
                        "CaseFacts( grade == Grade.GENERAL )", "proposeDeadline(RESPONSE, 12, ELAPSED)")))));
    }

    @AfterAll
    static void closeDraft() {
        draft.close();
    }

    @Test
    void countsWhoMovesFromWhichGradeToWhichAndNamesTheRule() {
        var report = impact(open("2", hazard()), open("1", hazard()), closed("3", hazard()), open("4", injury()));

        assertThat(report.cases()).isEqualTo(4);
        assertThat(report.openCases()).isEqualTo(3);
        assertThat(report.changed()).isEqualTo(3);
        assertThat(report.grades()).containsExactly(new ImpactReport.Regraded(Grade.IMPORTANT, Grade.MAJOR,
                new Bucket(3, List.of("1", "2", "3"))));
        assertThat(report.rules()).extracting(ImpactReport.Culprit::rule, ImpactReport.Culprit::name,
                ImpactReport.Culprit::inDraft, culprit -> culprit.cases().cases())
                .containsExactly(tuple("GR-13", "a hazard is MAJOR", true, 3L), tuple("GR-30",
                        "a hazard to persons or property is IMPORTANT", true, 3L));
    }

    @Test
    void tellsWhoWouldBeEscalatedThatWasNot() {
        var there = new ImpactCase("9", true, hazard(), null, EscalationLevel.DIRECTOR.ordinal(), List.of());

        var report = impact(open("1", hazard()), closed("2", hazard()), there);

        assertThat(report.escalated()).containsExactly(
                new ImpactReport.Escalated(EscalationLevel.DIRECTOR, new Bucket(1, List.of("1"))));
    }

    @Test
    void leavesTheGradeThatAPersonGave() {
        var report = impact(new ImpactCase("1", true, hazard(), Grade.IMPORTANT, 0, List.of()));

        assertThat(report.changed()).isZero();
    }

    @Test
    void tellsDeadlinesThatMoveAndWhoWouldBeLateAtOnce() {
        var used11 = running("1", 3, CountedIn.WORKING_DAY, false);
        var used14 = running("2", 14, CountedIn.ELAPSED, false);
        var lateAlready = running("3", 200, CountedIn.ELAPSED, true);
        var usedADay = running("4", 9, CountedIn.WORKING_DAY, false);

        var report = impact(used11, used14, lateAlready, usedADay);

        assertThat(report.deadlines()).containsExactly(new ImpactReport.Moved(Step.RESPONSE,
                MovedDeadline.Move.SHORTENED, new Bucket(4, List.of("1", "2", "3", "4"))));
        assertThat(report.late()).containsExactly(new ImpactReport.Late(Step.RESPONSE, new Bucket(2, List.of("2", "4"))));
    }

    @Test
    void tellsHowTheLoadShifts() {
        var report = impact(open("1", aCase().of(Kind.RETURN).withInjury().facts()), open("2", injury()));

        assertThat(report.departments()).containsExactly(new ImpactReport.Load("logistics", 1, 0),
                new ImpactReport.Load("service", 1, 2));
    }

    @Test
    @Tag("R12")
    void tellsEveryChangedCaseOnceAndNoOther() {
        List<ImpactCase> cases = IntStream.range(0, 3_000)
                .mapToObj(i -> open("%05d".formatted(i), i % 3 == 0 ? hazard() : injury())).toList();
        var rows = new ArrayList<ImpactRow>();
        var told = new ArrayList<Long>();

        var report = new Impact(BOOK, draft).on(cases.iterator(), cases.size(), rows::add,
                (stage, done, total) -> told.add(done));

        assertThat(rows).hasSize(1_000).extracting(ImpactRow::number).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row.rules()).contains("GR-13"));
        assertThat(report.grades().get(0).cases().numbers()).hasSize(Bucket.MOST_NUMBERS).startsWith("00000", "00003");
        assertThat(told).isSorted().endsWith(3_000L);
    }

    @Test
    void endsWhenNobodyWaitsAnyMore() {
        var asked = new ArrayList<Long>();
        var progress = new Progress() {
            @Override
            public void at(String stage, long done, long total) {
                asked.add(done);
            }

            @Override
            public boolean cancelled() {
                return !asked.isEmpty();
            }
        };

        assertThatThrownBy(() -> new Impact(BOOK, draft).on(IntStream.range(0, 1_000_000)
                .mapToObj(i -> open("" + i, hazard())).iterator(), 0, row -> { }, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(asked.get(asked.size() - 1)).isLessThan(10_000);
    }

    @Test
    void aDraftThatIsTheActiveBookChangesNothing() {
        try (RuleBook same = RuleBook.compile(RuleText.standardWith("same", StandardBook.files()))) {
            var random = new Random(5);
            var cases = IntStream.range(0, 500).mapToObj(i -> open("" + i, anyCase(random))).toList();

            assertThat(new Impact(BOOK, same).on(cases.iterator(), 0, row -> { }, Progress.UNWATCHED).changed()).isZero();
        }
    }

    private static CaseFacts anyCase(Random random) {
        var made = aCase().of(Kind.values()[random.nextInt(Kind.values().length)])
                .atFault(Fault.values()[random.nextInt(3)]).raisedBefore(random.nextInt(4)).disputed(random.nextInt(3))
                .saying(random.nextBoolean() ? "I am hurt." : "");
        if (random.nextBoolean()) {
            made.withInjury();
        }
        if (random.nextBoolean()) {
            made.withPromiseNotKept().withPersonalData();
        }
        if (random.nextBoolean()) {
            made.withLossOf("" + random.nextInt(20_000)).compensatedBy("" + random.nextInt(9_000));
        }
        return made.facts();
    }

    private static CaseFacts hazard() {
        return aCase().withHazard().facts();
    }

    private static CaseFacts injury() {
        return aCase().withInjury().facts();
    }

    private static ImpactCase running(String number, double used, CountedIn countedIn, boolean late) {
        return new ImpactCase(number, true, aCase().facts(), null, 0,
                List.of(new RunningClock(Step.RESPONSE, countedIn, used, late)));
    }

    private static ImpactCase open(String number, CaseFacts facts) {
        return new ImpactCase(number, true, facts, null, 0, List.of());
    }

    private static ImpactCase closed(String number, CaseFacts facts) {
        return new ImpactCase(number, false, facts, null, 0, List.of());
    }

    private static ImpactReport impact(ImpactCase... cases) {
        return new Impact(BOOK, draft).on(List.of(cases).iterator(), cases.length, row -> { }, Progress.UNWATCHED);
    }
}
