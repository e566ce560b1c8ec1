package org.redress.rules.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redress.rules.analysis.AnalysisReport.DeadRule;
import org.redress.rules.analysis.AnalysisReport.Failed;
import org.redress.rules.analysis.AnalysisReport.Gap;
import org.redress.rules.analysis.AnalysisReport.Overlap;
import org.redress.rules.analysis.AnalysisReport.Tried;
import org.redress.rules.analysis.MadeUpCases.MadeUp;
import org.redress.rules.checker.CheckedRule;
import org.redress.rules.checker.Phase;
import org.redress.rules.engine.Proposal;
import org.redress.rules.engine.Proposed;

/** What came out of the made-up cases of one phase. Of several cases that show the same, the plainest is the example. */
final class Findings {

    /** Without an answer in these, a case is left to a person. */
    private static final Set<Phase> MUST_DECIDE = Set.of(Phase.GRADING, Phase.DEADLINES);

    private static final class Found {
        private long cases;
        private MadeUp plainest;

        void add(MadeUp made) {
            cases++;
            if (plainest == null || made.odd() < plainest.odd()) {
                plainest = made;
            }
        }
    }

    private record Pair(String rule, Proposal proposes, String otherRule, Proposal otherProposes) {

        /** By which they are listed. */
        String text() {
            return rule + " " + otherRule + " " + proposes + otherProposes;
        }
    }

    private final Phase phase;
    private final MadeUpCases cases;
    private final Set<String> fired = new TreeSet<>();
    private final Found undecided = new Found();
    private final Map<Pair, Found> overlaps = new HashMap<>();
    private final Map<String, Found> failures = new TreeMap<>();
    private long asked;

    Findings(Phase phase, MadeUpCases cases) {
        this.phase = phase;
        this.cases = cases;
    }

    void said(MadeUp made, List<Proposed> proposals) {
        asked++;
        if (proposals.isEmpty() && MUST_DECIDE.contains(phase)) {
            undecided.add(made);
        }
        for (int i = 0; i < proposals.size(); i++) {
            Proposed one = proposals.get(i);
            fired.add(one.rule().id());
            for (int j = i + 1; j < proposals.size(); j++) {
                Proposed other = proposals.get(j);
                if (one.rule() != other.rule() && contradict(one.proposal(), other.proposal())) {
                    overlaps.computeIfAbsent(new Pair(one.rule().id(), one.proposal(), other.rule().id(),
                            other.proposal()), pair -> new Found()).add(made);
                }
            }
        }
    }

    void failed(MadeUp made, String message) {
        asked++;
        failures.computeIfAbsent(message, m -> new Found()).add(made);
    }

    /** Of things of which one is taken; what is required or told is all of it taken. */
    private static boolean contradict(Proposal one, Proposal other) {
        if (one.getClass() != other.getClass() || one.equals(other)) {
            return false;
        }
        if (one instanceof Proposal.Deadline deadline) {
            return deadline.step() == ((Proposal.Deadline) other).step();
        }
        if (one instanceof Proposal.Warning warning) {
            return warning.step() == ((Proposal.Warning) other).step();
        }
        return one instanceof Proposal.Grade || one instanceof Proposal.Department || one instanceof Proposal.Priority;
    }

    List<Gap> gaps() {
        return undecided.cases == 0 ? List.of()
                : List.of(new Gap(phase, undecided.cases, cases.example(undecided.plainest)));
    }

    List<DeadRule> dead(List<CheckedRule> rules, WorthTrying worth) {
        return rules.stream().filter(rule -> !fired.contains(rule.id())).map(rule -> new DeadRule(rule.id(),
                rule.message(), rule.file(), rule.line(), cases.proves(rule, worth))).toList();
    }

    List<Overlap> overlaps() {
        return overlaps.entrySet().stream().sorted(Comparator.comparing(found -> found.getKey().text())).map(found ->
                new Overlap(phase, found.getKey().rule(), found.getKey().proposes().toString(), found.getKey().otherRule(),
                found.getKey().otherProposes().toString(), found.getValue().cases, cases.example(found.getValue().plainest))).toList();
    }

    List<Failed> failures() {
        return failures.entrySet().stream().map(found -> new Failed(phase, found.getKey(), found.getValue().cases,
                cases.example(found.getValue().plainest))).toList();
    }

    Tried tried() {
        return new Tried(phase, cases.fieldNames(), asked, cases.complete());
    }
}
