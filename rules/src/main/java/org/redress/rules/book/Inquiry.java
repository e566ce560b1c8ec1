package org.redress.rules.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposal;
import org.redress.rules.engine.Proposed;
import org.redress.rules.engine.Watchdog;
import org.redress.rules.vocabulary.CaseFacts;
import org.redress.rules.vocabulary.ClockFacts;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.PolicyFacts;
import org.redress.rules.vocabulary.Step;
import org.redress.rules.vocabulary.TextFacts;

/** One decision in the making: asks phase after phase and keeps what was proposed. */
final class Inquiry {

    private final Answers rules;
    private final PolicyFacts numbers;
    private final String release;
    private final Watchdog watchdog;
    private final List<Proposed> proposed = new ArrayList<>();

    Inquiry(Answers rules, PolicyFacts numbers, String release, Watchdog watchdog) {
        this.rules = rules;
        this.numbers = numbers;
        this.release = release;
        this.watchdog = watchdog;
    }

    Resolution ask(Phase phase, CaseFacts facts) {
        return new Resolution(proposals(phase, facts, null));
    }

    Resolution askAbout(ClockFacts clock, CaseFacts facts) {
        return new Resolution(proposals(Phase.ESCALATION, facts, clock));
    }

    /** @param clock of escalation; null otherwise */
    List<Proposed> proposals(Phase phase, CaseFacts facts, ClockFacts clock) {
        if (!rules.answer(phase)) {
            return List.of();
        }
        List<Record> shown = switch (phase) {
            case SUGGESTIONS -> List.of(numbers, facts, TextFacts.of(facts.title(), facts.description()));
            case ESCALATION -> List.of(numbers, facts, clock);
            default -> List.of(numbers, facts);
        };
        List<Proposed> answers = rules.ask(phase, shown, watchdog);
        proposed.addAll(answers);
        return answers;
    }

    /** Why a grade was proposed; the reasons that won come first. */
    List<Reason> gradeReasons(Grade decided, CaseFacts facts) {
        return proposed.stream()
                .filter(answer -> answer.proposal() instanceof Proposal.Grade)
                .map(answer -> reason(answer.rule(), ((Proposal.Grade) answer.proposal()).grade() == decided,
                        List.of(facts, numbers)))
                .sorted(Comparator.comparing(Reason::won).reversed())
                .toList();
    }

    /** Why a priority was proposed; the reasons that won come first. */
    List<Reason> priorityReasons(int decided, CaseFacts facts) {
        return proposed.stream()
                .filter(answer -> answer.proposal() instanceof Proposal.Priority)
                .map(answer -> reason(answer.rule(), ((Proposal.Priority) answer.proposal()).priority() == decided,
                        List.of(facts, numbers)))
                .sorted(Comparator.comparing(Reason::won).reversed())
                .toList();
    }

    List<Reason> escalationReasons(CaseFacts facts, ClockFacts clock) {
        return proposed.stream().map(Proposed::rule).distinct()
                .map(rule -> reason(rule, true, List.of(facts, numbers, clock))).toList();
    }

    /** Which rules lift the case to a level, in the order of their ids. */
    Map<EscalationLevel, List<String>> escalationRules() {
        var rules = new EnumMap<EscalationLevel, List<String>>(EscalationLevel.class);
        proposed.forEach(answer -> {
            if (answer.proposal() instanceof Proposal.Escalation escalation) {
                rules.computeIfAbsent(escalation.level(), level -> new ArrayList<>()).add(answer.rule().id());
            }
        });
        return rules;
    }

    private Reason reason(CheckedRule rule, boolean won, List<? extends Record> facts) {
        var seen = new LinkedHashMap<String, Object>();
        for (Record fact : facts) {
            Set<String> fields = rule.looksAt().getOrDefault(fact.getClass().getSimpleName(), Set.of());
            fields.forEach(field -> seen.put(field, Fields.read(fact, field)));
        }
        return new Reason(rule.id(), rule.message(), release, seen, won);
    }

    /** Every proposal, and whether it is part of what was decided. */
    List<Fired> fired(Grade grade, Map<Step, DeadlineTarget> deadlines, String department, int priority) {
        var fired = new ArrayList<Fired>(proposed.size());
        for (Proposed answer : proposed) {
            fired.add(new Fired(answer.rule().id(), answer.rule().file(), answer.what(),
                    won(answer.proposal(), grade, deadlines, department, priority)));
        }
        return fired;
    }

    private static boolean won(Proposal proposal, Grade grade, Map<Step, DeadlineTarget> deadlines, String department,
            int priority) {
        if (proposal instanceof Proposal.Grade proposedGrade) {
            return proposedGrade.grade() == grade;
        }
        if (proposal instanceof Proposal.Deadline deadline) {
            DeadlineTarget target = deadlines.get(deadline.step());
            return target != null && target.hours().equals(deadline.hours())
                    && target.countedIn() == deadline.countedIn();
        }
        if (proposal instanceof Proposal.Warning warning) {
            return deadlines.values().stream().anyMatch(target -> target.warnPercent() == warning.percent()
                    && (warning.step() == null || warning.step() == target.step()));
        }
        if (proposal instanceof Proposal.Department proposedDepartment) {
            return proposedDepartment.code().equals(department);
        }
        // What is required or suggested is all of it taken.
        return !(proposal instanceof Proposal.Priority proposedPriority) || proposedPriority.priority() == priority;
    }
}
