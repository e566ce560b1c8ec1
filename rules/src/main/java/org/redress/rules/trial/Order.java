package org.redress.rules.trial;

import java.util.List;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.RuleProblem;

/** What is asked of a trial process: the first line it reads. */
record Order(Kind kind, RuleSources active, RuleSources draft, long total) {

    /** A second compiler helps where rules are asked about more cases than these. */
    private static final long FEW_CASES = 5_000;

    enum Kind { SCENARIOS, CHECK, IMPACT }

    /** Whether it is over before a process is warm. */
    boolean isShort() {
        return kind != Kind.IMPACT || total > 0 && total <= FEW_CASES;
    }

    /** How far a process is. */
    record Step(String stage, long done, long total) {
    }

    /** The draft, or the book it is compared with, cannot be used. */
    record Refused(String release, List<RuleProblem> problems) {
    }

    /** Something went wrong that is not the draft's fault. */
    record Failed(String message) {
    }
}
