package org.redress.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.redress.rules.checker.CheckedBook;
import org.redress.rules.checker.CheckedFile;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Message;
import org.redress.rules.checker.Phase;
import org.redress.rules.checker.RuleProblem;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.RuleEngine;
import org.redress.rules.engine.RuleFailed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationEvent;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Step;

/**
 * One release of the rule book, compiled: asks the rules about a case. It may be used by many threads at once, and never
 * throws because of a rule: a decision that failed says so itself. What a phase said about cases that its rules cannot tell
 * apart is remembered; of a case itself nothing is held between two calls.
 */
public final class RuleBook implements AutoCloseable {

    /** Stands as the rule where a person gave the grade. */
    public static final String GIVEN = "GIVEN";

    private final Release release;
    private final RuleEngine engine;
    private final Answers answers;

    private RuleBook(Release release, RuleEngine engine, Answers answers) {
        this.release = release;
        this.engine = engine;
        this.answers = answers;
    }

    /**
     * Checks, compiles and tries a release.
     *
     * @throws CompileFailed with every problem found; nothing is left behind then
     */
    public static RuleBook compile(RuleSources sources) {
        return compile(sources, CheckedBook.of(sources.files()));
    }

    /** The same for who has the sources checked already. */
    public static RuleBook compile(RuleSources sources, CheckedBook checked) {
        return compile(sources, checked, UnaryOperator.identity());
    }

    /** The same, with the files handed to the compiler in another order: to see whether it matters. */
    public static RuleBook compile(RuleSources sources, CheckedBook checked, UnaryOperator<List<CheckedFile>> order) {
        if (!checked.problems().isEmpty()) {
            throw new CompileFailed(sources.release(), checked.problems());
        }
        var problems = new ArrayList<RuleProblem>();
        RuleEngine engine = RuleEngine.compile(order.apply(checked.files()), problems);
        if (engine == null) {
            throw new CompileFailed(sources.release(), problems);
        }
        Release release = Release.of(sources, checked);
        var book = new RuleBook(release, engine,
                RememberedAnswers.ofRealCases(Answers.of(engine), release.rules(), release.numbers()));
        try {
            // Some mistakes show only when a rule is asked for the first time.
            Trial.run(book);
            return book;
        } catch (RuleFailed e) {
            book.close();
            throw new CompileFailed(sources.release(), List.of(
                    new RuleProblem("", 0, 0, Message.TRIAL_FAILED, e.getMessage(), "")));
        }
    }

    /** The rule book that comes with the product. */
    public static RuleBook standard() {
        return compile(StandardRules.read());
    }

    /**
     * The same book for someone who asks about many cases in a row: what rules said about facts that look the same to
     * them is remembered, up to a bound. It lives no longer than this book, which is the one to close.
     *
     * @param leftOut phases that are not asked, because their answers are of no interest
     */
    public RuleBook forManyCases(Set<Phase> leftOut) {
        return new RuleBook(release, engine,
                RememberedAnswers.ofManyCases(Answers.of(engine), release.rules(), release.numbers(), leftOut));
    }

    /**
     * The same book with a bad memory: the rules are asked each time. It must say the same, and takes longer; to see
     * that it does. It lives no longer than this book.
     */
    public RuleBook askingAnew() {
        return new RuleBook(release, engine, Answers.of(engine));
    }

    /** Grades the case and decides all that follows; a grade in the facts is the last one, to fall back on. */
    public Decision decide(CaseFacts facts) {
        return decide(facts, null);
    }

    /** Decides all that follows from a grade that a person gave; null means that nobody gave one. */
    public Decision decide(CaseFacts facts, Grade given) {
        long begun = System.nanoTime();
        Grade last = given != null ? given : facts.grade();
        try (var watchdog = new Watchdog()) {
            var inquiry = new Inquiry(answers, release.numbers(), release.name(), watchdog);
            CaseFacts ungraded = facts.graded(null);
            Grade proposed = inquiry.ask(Phase.GRADING, ungraded).grade().orElse(null);
            if (given == null && proposed != null) {
                last = proposed;
            }
            CaseFacts graded = facts.graded(orSafe(last));
            List<Reason> reasons = inquiry.gradeReasons(graded.grade(), ungraded);
            return follow(inquiry, graded, given == null ? reasons : withGiven(reasons),
                    given == null && proposed == null, begun);
        } catch (RuleFailed e) {
            return failSafe(orSafe(last), e.getMessage(), begun);
        }
    }

    private static Grade orSafe(Grade grade) {
        return grade == null ? FailSafe.GRADE : grade;
    }

    /** What follows from the grade. */
    private Decision follow(Inquiry inquiry, CaseFacts facts, List<Reason> reasons, boolean unknown, long begun) {
        Resolution warnings = inquiry.ask(Phase.WARNINGS, facts);
        Map<Step, DeadlineTarget> deadlines = inquiry.ask(Phase.DEADLINES, facts).deadlines(warnings);
        String department = inquiry.ask(Phase.ROUTING, facts).department().orElse(null);
        Resolution approval = inquiry.ask(Phase.APPROVAL, facts);
        Resolution measures = inquiry.ask(Phase.MEASURES, facts);
        int priority = inquiry.ask(Phase.PRIORITY, facts).priority();
        Resolution suggestions = inquiry.ask(Phase.SUGGESTIONS, facts);
        Resolution intake = inquiry.ask(Phase.INTAKE, facts);

        String gap = gap(unknown, deadlines.isEmpty());
        return new Decision(release.name(), release.hash(), facts.grade(), reasons,
                deadlines.isEmpty() ? FailSafe.DEADLINES : List.copyOf(deadlines.values()), department,
                approval.approvals(), measures.measures(), priority, inquiry.priorityReasons(priority, facts), suggestions.suggestions(), intake.needsWritten(),
                release.numbers().silenceWorkingDays(), release.numbers().overallClock(), release.numbers().responseClock(),
                inquiry.fired(facts.grade(), deadlines, department, priority),
                gap != null, gap, micros(begun));
    }

    private List<Reason> withGiven(List<Reason> reasons) {
        var all = new ArrayList<Reason>();
        all.add(new Reason(GIVEN, "The grade was set before, by a person or by a clock that ran out; the history says by whom.", release.name(), Map.of(), true));
        all.addAll(reasons);
        return all;
    }

    /** Silence of the rules is not consent: a case that none of them knows must not slip by as a mild one. */
    private static String gap(boolean noGrade, boolean noDeadlines) {
        if (noGrade) {
            return "No grading rule fired.";
        }
        return noDeadlines ? "No deadline rule fired." : null;
    }

    private Decision failSafe(Grade grade, String failure, long begun) {
        return new Decision(release.name(), release.hash(), grade, List.of(), FailSafe.DEADLINES, null, FailSafe.APPROVALS, List.of(),
                FailSafe.PRIORITY, List.of(), List.of(), false, release.numbers().silenceWorkingDays(), release.numbers().overallClock(), release.numbers().responseClock(),
                List.of(), true, failure,
                micros(begun));
    }

    /** Who must be told of an event, by the escalation rules; {@code facts} carry the grade. */
    public EscalationDecision escalate(CaseFacts facts, ClockFacts clock) {
        try (var watchdog = new Watchdog()) {
            return escalate(facts, clock, watchdog);
        } catch (RuleFailed e) {
            boolean onlyANotice = clock.event() == EscalationEvent.WARNED;
            int next = Math.min(clock.escalationLevel() + 1, EscalationLevel.values().length - 1);
            return new EscalationDecision(onlyANotice ? List.of() : List.of(EscalationLevel.values()[next]), Map.of(),
                    List.of(), release.name(), null, true, e.getMessage());
        }
    }

    private EscalationDecision escalate(CaseFacts facts, ClockFacts clock, Watchdog watchdog) {
        var inquiry = new Inquiry(answers, release.numbers(), release.name(), watchdog);
        Resolution resolution = inquiry.askAbout(clock, facts);
        Grade regrade = resolution.grade()
                .filter(grade -> facts.grade() == null || grade.compareTo(facts.grade()) > 0).orElse(null);
        return new EscalationDecision(resolution.levels(), inquiry.escalationRules(),
                inquiry.escalationReasons(facts, clock), release.name(), regrade, false, null);
    }

    /**
     * What the rules of one phase propose, before anything is weighed; for analysing a book, not for deciding a case.
     *
     * @param clock what happened, for escalation; null for every other phase
     * @throws RuleFailed when a rule failed
     */
    public List<Proposed> proposals(Phase phase, CaseFacts facts, ClockFacts clock) {
        try (var watchdog = new Watchdog()) {
            return anew(watchdog).proposals(phase, facts, clock);
        }
    }

    /** Two books with the same one have the same rules in this phase, and the same numbers of the house. */
    public String fingerprint(Phase phase) {
        return release.fingerprints().getOrDefault(phase, "") + release.numbers();
    }

    /** The rules, by the decision that they are about. */
    public Map<Phase, List<CheckedRule>> rules() {
        return release.rules();
    }

    /** Asks every phase once and lets a failure through; the first time may take long, so nobody watches. */
    void tryOut(CaseFacts facts, List<ClockFacts> clocks) {
        Inquiry inquiry = anew(Watchdog.asleep());
        for (Phase phase : Phase.values()) {
            if (phase != Phase.ESCALATION) {
                inquiry.ask(phase, facts);
            }
        }
        clocks.forEach(clock -> inquiry.askAbout(clock, facts));
    }

    private Inquiry anew(Watchdog watchdog) {
        return new Inquiry(Answers.of(engine), release.numbers(), release.name(), watchdog);
    }

    private static long micros(long begun) {
        return (System.nanoTime() - begun) / 1_000;
    }

    public String release() {
        return release.name();
    }

    /** SHA-256 over the sorted files. */
    public String hash() {
        return release.hash();
    }

    /** The numbers of the house in this release. */
    public PolicyFacts numbers() {
        return release.numbers();
    }

    /** Lets a test see whether a closed book is really gone. */
    ClassLoader loader() {
        return engine.loader();
    }

    /** Lets go of the compiled classes; decisions under way end as they began. */
    @Override
    public void close() {
        engine.close();
    }
}
