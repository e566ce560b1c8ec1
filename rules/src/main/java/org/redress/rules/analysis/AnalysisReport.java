package org.redress.rules.analysis;

import java.util.List;
import org.redress.rules.checker.Phase;

/**
 * What trying out made-up cases found out about a release.
 *
 * @param hash     of the files that were looked at
 * @param gaps     cases for which nothing decides; these must not be
 * @param dead     rules that no case makes fire
 * @param overlaps rules that want different things of one case; often meant so, because the strictest wins
 * @param failed   cases for which a rule fails, by what it says then; these must not be
 * @param order    cases that are decided otherwise when rules and files stand in another order; these must not be
 * @param orders   how many other orders were tried
 * @param tried    how much was looked at
 */
public record AnalysisReport(String release, String hash, List<Gap> gaps, List<DeadRule> dead, List<Overlap> overlaps,
        List<Failed> failed, List<OrderDifference> order, int orders, List<Tried> tried) {

    /** @param undecided the phase that has no answer: grading or deadlines */
    public record Gap(Phase undecided, long cases, Example example) {
    }

    /**
     * @param line   from 1
     * @param proven every combination of what the rule looks at was tried; otherwise the rule was only never seen to fire
     */
    public record DeadRule(String rule, String name, String file, int line, boolean proven) {
    }

    /** @param cases how many of the made-up ones; it says how wide the overlap is, not how likely */
    public record Overlap(Phase phase, String rule, String proposes, String otherRule, String otherProposes, long cases,
            Example example) {
    }

    public record Failed(Phase phase, String message, long cases, Example example) {
    }

    /** @param said what is said in the order of the files; {@code otherwise} in another */
    public record OrderDifference(Phase phase, String said, String otherwise, Example example) {
    }

    /**
     * @param fields   that rules of the phase look at
     * @param cases    made-up cases that were asked about
     * @param complete every combination was tried; otherwise all combinations of what one rule looks at, as far as they
     *                 are not too many, and all pairs of values
     */
    public record Tried(Phase phase, List<String> fields, long cases, boolean complete) {

        public Tried {
            fields = List.copyOf(fields);
        }
    }

    public AnalysisReport {
        gaps = List.copyOf(gaps);
        dead = List.copyOf(dead);
        overlaps = List.copyOf(overlaps);
        failed = List.copyOf(failed);
        order = List.copyOf(order);
        tried = List.copyOf(tried);
    }

    /** Nothing stands in the way of the release: overlaps may be meant. */
    public boolean sound() {
        return gaps.isEmpty() && dead.isEmpty() && failed.isEmpty() && order.isEmpty();
    }
}
