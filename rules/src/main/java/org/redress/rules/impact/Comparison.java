package org.redress.rules.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.book.Decision;
import org.redress.rules.book.Fired;
import org.redress.rules.checker.Phase;
import org.redress.rules.impact.MovedDeadline.Move;
import org.redress.rules.vocabulary.CountedIn;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Step;

/** What two books decided about one case, side by side. */
final class Comparison {

    private final ImpactCase asked;
    private final Opinion before;
    private final Opinion after;
    private final Set<Aspect> changed = EnumSet.noneOf(Aspect.class);
    private final Map<Step, MovedDeadline> deadlines = new EnumMap<>(Step.class);

    Comparison(ImpactCase asked, Opinion before, Opinion after) {
        this.asked = asked;
        this.before = before;
        this.after = after;
        look(before.decision(), after.decision());
    }

    private void look(Decision was, Decision would) {
        differs(Aspect.GRADE, was.grade(), would.grade());
        differs(Aspect.DEPARTMENT, was.department(), would.department());
        differs(Aspect.APPROVALS, was.approvals(), would.approvals());
        differs(Aspect.MEASURES, was.measures(), would.measures());
        differs(Aspect.PRIORITY, was.priority(), would.priority());
        differs(Aspect.SUGGESTIONS, was.suggestions(), would.suggestions());
        differs(Aspect.WRITTEN, was.needsWritten(), would.needsWritten());
        differs(Aspect.NUMBERS, numbers(was), numbers(would));
        differs(Aspect.FAILURE, was.failSafe(), would.failSafe());
        differs(Aspect.ESCALATION, before.escalated(), after.escalated());
        targets(byStep(was), byStep(would));
    }

    private void differs(Aspect aspect, Object was, Object would) {
        if (!Objects.equals(was, would)) {
            changed.add(aspect);
        }
    }

    private static List<Object> numbers(Decision decision) {
        return List.of(decision.silenceWorkingDays(), decision.overallClock(), decision.responseClock());
    }

    private void targets(Map<Step, DeadlineTarget> was, Map<Step, DeadlineTarget> would) {
        var steps = EnumSet.noneOf(Step.class);
        steps.addAll(was.keySet());
        steps.addAll(would.keySet());
        for (Step step : steps) {
            DeadlineTarget old = was.get(step);
            DeadlineTarget target = would.get(step);
            if (old == null || target == null || old.countedIn() != target.countedIn()
                    || old.hours().compareTo(target.hours()) != 0) {
                changed.add(Aspect.DEADLINES);
                deadlines.put(step, new MovedDeadline(step, move(old, target), words(old), words(target)));
            } else if (old.warnPercent() != target.warnPercent()) {
                changed.add(Aspect.WARNINGS);
            }
        }
    }

    private static Move move(DeadlineTarget old, DeadlineTarget target) {
        if (old == null) {
            return Move.ADDED;
        }
        if (target == null) {
            return Move.DROPPED;
        }
        return roughly(target.hours(), target.countedIn()) < roughly(old.hours(), old.countedIn())
                ? Move.SHORTENED : Move.LENGTHENED;
    }

    private static String words(DeadlineTarget target) {
        return target == null ? null : target.hours().toPlainString() + " " + target.countedIn();
    }

    /** In hours on the wall clock, nine working hours to the day: all that can be said without a calendar. */
    private static double roughly(BigDecimal hours, CountedIn countedIn) {
        return switch (countedIn) {
            case ELAPSED, CALENDAR -> hours.doubleValue();
            case WORKING, WORKING_DAY -> hours.doubleValue() * 24 / 9;
            case SAME_WORKING_DAY -> 9;
        };
    }

    private static Map<Step, DeadlineTarget> byStep(Decision decision) {
        var targets = new EnumMap<Step, DeadlineTarget>(Step.class);
        decision.deadlines().forEach(target -> targets.put(target.step(), target));
        return targets;
    }

    boolean isSame() {
        return changed.isEmpty();
    }

    /** Of clocks that are in time: those that used what the draft would give them. Only a moved target can do that. */
    List<Step> late() {
        if (!asked.open()) {
            return List.of();
        }
        Map<Step, DeadlineTarget> would = byStep(after.decision());
        return asked.clocks().stream()
                .filter(clock -> !clock.late() && deadlines.containsKey(clock.step()) && would.containsKey(clock.step()))
                .filter(clock -> isUsedUp(clock, would.get(clock.step())))
                .map(RunningClock::step).sorted().toList();
    }

    private static boolean isUsedUp(RunningClock clock, DeadlineTarget target) {
        if (target.countedIn() == clock.countedIn()) {
            return target.countedIn() != CountedIn.SAME_WORKING_DAY && clock.hoursUsed() >= target.hours().doubleValue();
        }
        return roughly(BigDecimal.valueOf(clock.hoursUsed()), clock.countedIn())
                >= roughly(target.hours(), target.countedIn());
    }

    ImpactRow row(List<Step> late) {
        var escalated = new ArrayList<EscalationLevel>(after.escalated());
        escalated.removeAll(before.escalated());
        return new ImpactRow(asked.number(), asked.open(), List.copyOf(changed), before.decision().grade(),
                after.decision().grade(), List.copyOf(deadlines.values()), late, escalated,
                before.decision().department(), after.decision().department(), after.decision().failure(),
                List.copyOf(culprits()));
    }

    /** Where the grade changed, what follows from it is no other rule's doing. */
    private Set<String> culprits() {
        Set<String> folders = changed.contains(Aspect.GRADE) ? Set.of(Phase.GRADING.folder()) : changed.stream()
                .map(Comparison::folderOf).collect(Collectors.toSet());
        Set<Fired> did = deciding(before.decision(), folders);
        Set<Fired> does = deciding(after.decision(), folders);
        var rules = new TreeSet<String>();
        does.stream().filter(fired -> !did.contains(fired)).map(Fired::rule).forEach(rules::add);
        did.stream().filter(fired -> !does.contains(fired)).map(Fired::rule).forEach(rules::add);
        if (changed.contains(Aspect.ESCALATION) && rules.isEmpty()) {
            rules.addAll(after.escalatingRules());
            rules.addAll(before.escalatingRules());
        }
        return rules;
    }

    /** Without the file: a rule that moved to another one did not change its mind. */
    private static Set<Fired> deciding(Decision decision, Set<String> folders) {
        return decision.fired().stream().filter(Fired::won)
                .filter(fired -> folders.contains(fired.file().substring(0, Math.max(0, fired.file().indexOf('/')))))
                .map(fired -> new Fired(fired.rule(), "", fired.what(), true)).collect(Collectors.toSet());
    }

    private static String folderOf(Aspect aspect) {
        return switch (aspect) {
            case GRADE, FAILURE -> Phase.GRADING.folder();
            case DEADLINES -> Phase.DEADLINES.folder();
            case WARNINGS -> Phase.WARNINGS.folder();
            case DEPARTMENT -> Phase.ROUTING.folder();
            case APPROVALS -> Phase.APPROVAL.folder();
            case MEASURES -> Phase.MEASURES.folder();
            case PRIORITY -> Phase.PRIORITY.folder();
            case SUGGESTIONS -> Phase.SUGGESTIONS.folder();
            case WRITTEN -> Phase.INTAKE.folder();
            case ESCALATION, NUMBERS -> Phase.ESCALATION.folder();
        };
    }

    Opinion before() {
        return before;
    }

    Opinion after() {
        return after;
    }
}
