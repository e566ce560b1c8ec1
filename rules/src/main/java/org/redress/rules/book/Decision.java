package org.redress.rules.book;

import java.util.List;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.MeasureType;
import org.redress.rules.vocabulary.Resumption;
import org.redress.rules.vocabulary.Role;

/**
 * All that a rule book says about a case.
 *
 * @param hash               of the rule book's files: the identity of the release
 * @param gradeReasons       every grading rule that fired, those that won first
 * @param deadlines          in the order of the steps; a step without a target has no clock
 * @param department         code of the suggested department; null when the rules suggest none
 * @param approvals          who approves the plan, in this order
 * @param measures           that must be verified before the case closes
 * @param priority           0 to 100, the highest first
 * @param priorityReasons    every priority rule that fired, with what it looked at: who looks at a customer's sales says so
 * @param suggestions        circumstances that the description hints at
 * @param needsWritten       whether the oral matter must be handed in on paper
 * @param silenceWorkingDays working days after the reply until silence counts as an end
 * @param overallClock       what the clock of the whole case does when its end is undone
 * @param responseClock      what the clock of the answer does when its end is undone
 * @param fired              every proposal of every rule
 * @param failSafe           the rules failed, or had nothing to say about the grade: a person must look
 * @param failure            what went wrong, naming the rule if one is to blame; null when all is well
 * @param micros             how long it took
 */
public record Decision(
        String release,
        String hash,
        Grade grade,
        List<Reason> gradeReasons,
        List<DeadlineTarget> deadlines,
        String department,
        List<Role> approvals,
        List<MeasureType> measures,
        int priority,
        List<Reason> priorityReasons,
        List<Circumstance> suggestions,
        boolean needsWritten,
        int silenceWorkingDays,
        Resumption overallClock,
        Resumption responseClock,
        List<Fired> fired,
        boolean failSafe,
        String failure,
        long micros) {

    public Decision {
        gradeReasons = List.copyOf(gradeReasons);
        deadlines = List.copyOf(deadlines);
        // What was decided before the policy knew these words continued.
        overallClock = overallClock == null ? Resumption.CONTINUE : overallClock;
        responseClock = responseClock == null ? Resumption.CONTINUE : responseClock;
        priorityReasons = priorityReasons == null ? List.of() : List.copyOf(priorityReasons);
        approvals = List.copyOf(approvals);
        measures = List.copyOf(measures);
        suggestions = List.copyOf(suggestions);
        fired = List.copyOf(fired);
    }
}
