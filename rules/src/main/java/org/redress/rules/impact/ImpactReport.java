package org.redress.rules.impact;

import java.util.List;
import org.redress.rules.vocabulary.EscalationLevel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Step;

/**
 * What a draft would do to the cases there are. Nothing was written to find out.
 *
 * @param activeRelease the book that decides now
 * @param draftHash     of the files that were tried: a report says nothing about a draft with another one
 * @param cases         that both books were asked about
 * @param openCases     of those
 * @param changed       cases that the draft changes in any respect
 * @param failed        cases for which the draft failed or had nothing to say
 * @param grades        who moves from which grade to which; where a person gave the grade it stays
 * @param deadlines     whose targets move, by step and by how
 * @param late          open cases that are in time and would be late at once, by step
 * @param escalated     open cases that would be escalated and were not, by level
 * @param departments   how the load shifts
 * @param aspects       how many cases change in which respect
 * @param rules         which rule did it
 * @param millis        how long it took
 */
public record ImpactReport(String activeRelease, String activeHash, String draftRelease, String draftHash, long cases,
        long openCases, long changed, Bucket failed, List<Regraded> grades, List<Moved> deadlines, List<Late> late,
        List<Escalated> escalated, List<Load> departments, List<Changed> aspects, List<Culprit> rules, long millis) {

    public record Regraded(Grade from, Grade to, Bucket cases) {
    }

    public record Moved(Step step, MovedDeadline.Move move, Bucket cases) {
    }

    public record Late(Step step, Bucket cases) {
    }

    public record Escalated(EscalationLevel level, Bucket cases) {
    }

    /**
     * @param department its code; null for cases that no rule sends anywhere
     * @param before     cases that the active book sends there
     * @param after      cases that the draft sends there
     */
    public record Load(String department, long before, long after) {
    }

    public record Changed(Aspect aspect, Bucket cases) {
    }

    /**
     * @param rule    id
     * @param name    its policy sentence
     * @param inDraft whether it is the draft's rule that decides now, or a rule of the active book that did so before
     */
    public record Culprit(String rule, String name, boolean inDraft, Bucket cases) {
    }

    public ImpactReport {
        grades = List.copyOf(grades);
        deadlines = List.copyOf(deadlines);
        late = List.copyOf(late);
        escalated = List.copyOf(escalated);
        departments = List.copyOf(departments);
        aspects = List.copyOf(aspects);
        rules = List.copyOf(rules);
    }
}
