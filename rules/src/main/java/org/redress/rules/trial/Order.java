package org.redress.rules.trial;

import java.util.List;
import org.redress.rules.book.RuleSources;
import org.redress.rules.checker.RuleProblem;

/** What is asked of a trial process: the first line it reads. */
record Order(Kind kind, RuleSources active, RuleSources draft, long total) {

    enum Kind { SCENARIOS, ANALYSIS, IMPACT }

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
