package org.redress.rules.book;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.rules.engine.Proposal;
import org.redress.rules.engine.Proposed;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Role;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.Step;

/** Which proposals win: the strictest grade, the shortest deadline, the earliest warning, all that is required. */
final class Resolution {

    private final List<Proposed> proposed;

    Resolution(Collection<Proposed> proposed) {
        this.proposed = List.copyOf(proposed);
    }

    Optional<Grade> grade() {
        return all(Proposal.Grade.class).map(Proposal.Grade::grade).max(Comparator.naturalOrder());
    }

    /** By step, in the order of the steps. */
    Map<Step, DeadlineTarget> deadlines(Resolution warnings) {
        var shortest = new EnumMap<Step, Proposal.Deadline>(Step.class);
        all(Proposal.Deadline.class).forEach(deadline -> shortest.merge(deadline.step(), deadline,
                (a, b) -> BY_LENGTH.compare(a, b) <= 0 ? a : b));
        var targets = new EnumMap<Step, DeadlineTarget>(Step.class);
        shortest.forEach((step, deadline) -> targets.put(step, new DeadlineTarget(step, deadline.hours(),
                deadline.countedIn(), warnings.warnPercent(step))));
        return targets;
    }

    int warnPercent(Step step) {
        int earliest = Integer.MAX_VALUE;
        for (Proposed one : proposed) {
            if (one.proposal() instanceof Proposal.Warning warning && (warning.step() == null || warning.step() == step)) {
                earliest = Math.min(earliest, warning.percent());
            }
        }
        return earliest == Integer.MAX_VALUE ? FailSafe.WARN_PERCENT : earliest;
    }

    /** Departments have no rank, so of several the first by name is taken; the others show as overruled. */
    Optional<String> department() {
        return all(Proposal.Department.class).map(Proposal.Department::code).min(Comparator.naturalOrder());
    }

    List<Role> approvals() {
        return all(Proposal.Approval.class).map(Proposal.Approval::role).distinct().sorted().toList();
    }

    List<MeasureType> measures() {
        return all(Proposal.Measure.class).map(Proposal.Measure::type).distinct().sorted().toList();
    }

    int priority() {
        return all(Proposal.Priority.class).mapToInt(Proposal.Priority::priority).max().orElse(0);
    }

    List<Circumstance> suggestions() {
        return all(Proposal.Suggestion.class).map(Proposal.Suggestion::circumstance).distinct().sorted().toList();
    }

    boolean needsWritten() {
        return all(Proposal.Written.class).findAny().isPresent();
    }

    List<EscalationLevel> levels() {
        return all(Proposal.Escalation.class).map(Proposal.Escalation::level).distinct().sorted().toList();
    }

    private <P extends Proposal> Stream<P> all(Class<P> sort) {
        // Most phases propose nothing about most cases.
        return proposed.isEmpty() ? Stream.empty()
                : proposed.stream().map(Proposed::proposal).filter(sort::isInstance).map(sort::cast);
    }

    /**
     * Hours of different counts cannot be compared exactly without a calendar; roughly, nine working hours are a day.
     * The rest of the order only makes it the same every time.
     */
    private static final Comparator<Proposal.Deadline> BY_LENGTH = Comparator
            .comparingDouble((Proposal.Deadline deadline) -> switch (deadline.countedIn()) {
                case ELAPSED, CALENDAR -> deadline.hours().doubleValue();
                case WORKING, WORKING_DAY -> deadline.hours().doubleValue() * 24 / 9;
                case SAME_WORKING_DAY -> 9;
            })
            .thenComparing(Proposal.Deadline::hours).thenComparing(Proposal.Deadline::countedIn);
}
