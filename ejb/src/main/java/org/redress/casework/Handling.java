package org.redress.casework;

import java.time.Instant;

import org.redress.cases.ComplaintCase;
import org.redress.deadlines.CaseClocks;
import org.redress.journal.Pen;
import org.redress.people.Viewer;
import org.redress.rules.book.Decision;

/**
 * One change being made to one case: who makes it, the pen for its journal, its clocks, and what the rules say of it.
 * The viewer is null where the complainant or the system acts.
 */
final class Handling {

    /** How the journal names the complainant and the system. */
    static final String COMPLAINANT = "complainant";
    static final String SYSTEM = "system";

    final ComplaintCase c;
    final Viewer viewer;
    final Pen pen;
    final CaseClocks clocks;
    private Decision decision;

    Handling(ComplaintCase c, Viewer viewer, Pen pen, CaseClocks clocks, Decision decision) {
        this.c = c;
        this.viewer = viewer;
        this.pen = pen;
        this.clocks = clocks;
        this.decision = decision;
        if (decision != null) {
            clocks.under(decision);
        }
    }

    Instant now() {
        return pen.at();
    }

    Decision decision() {
        return decision;
    }

    void decided(Decision anew) {
        decision = anew;
    }
}
