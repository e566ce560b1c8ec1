package org.redress.rules.trial;

import java.util.Iterator;
import java.util.function.Consumer;
import org.redress.rules.book.CompileFailed;
import org.redress.rules.book.Progress;
import org.redress.rules.book.RuleSources;
import org.redress.rules.impact.ImpactCase;
import org.redress.rules.impact.ImpactReport;
import org.redress.rules.impact.ImpactRow;
import org.redress.rules.scenarios.ScenarioReport;

/**
 * Tries a draft. Each call checks and compiles it, asks it, and lets go of it; it takes seconds, and the caller waits.
 *
 * <p>All of them throw {@link CompileFailed} when the draft (or the book it is compared with) cannot be used, and
 * {@link TrialFailed} when the trial came to no end; its message is meant for the author.
 */
public interface Trials {

    /** Runs the scenarios that travel with the draft, and tells which rule fired for which. */
    ScenarioReport scenarios(RuleSources draft, Progress progress);

    /**
     * Looks for gaps, dead rules, overlaps, and answers that depend on the order of rules; where the draft is sound, runs its
     * scenarios, too. Compiled once for both.
     */
    DraftReport check(RuleSources draft, Progress progress);

    /**
     * Asks both books about cases, and compares.
     *
     * @param cases   read once, in another thread perhaps, while the trial runs
     * @param total   how many there are, for the progress; 0 when nobody knows
     * @param changed is told of each case that the draft changes, one after the other, in no order
     */
    ImpactReport impact(RuleSources active, RuleSources draft, Iterator<ImpactCase> cases, long total,
            Consumer<ImpactRow> changed, Progress progress);
}
