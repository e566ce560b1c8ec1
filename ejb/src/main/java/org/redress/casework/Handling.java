package org.redress.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Message;
import org.redress.deadlines.CaseClocks;
import org.redress.journal.Pen;
import org.redress.people.Viewer;
import org.redress.rules.book.Decision;
import org.redress.rules.vocabulary.EscalationLevel;

/**
 * One change being made to one case: who makes it, the pen for its journal, its clocks, and what the rules say of it.
 * The viewer is null where the complainant or the system acts.
 */
final class Handling {

    /** How the journal names the complainant and the system. */
    static final String COMPLAINANT = "complainant";
    static final String SYSTEM = Message.SYSTEM;

    final ComplaintCase c;
    final Viewer viewer;
    final Pen pen;
    final CaseClocks clocks;
    /** At which level of the chain the case was before this change. */
    final int levelBefore;

    private final Set<EscalationLevel> broughtTo = EnumSet.noneOf(EscalationLevel.class);
    private final Supplier<Decision> last;
    private Decision decision;

    /** @param last reads what the rules said last, once and only where it is asked for; null for a case they know nothing of */
    Handling(ComplaintCase c, Viewer viewer, Pen pen, CaseClocks clocks, Supplier<Decision> last) {
        this.c = c;
        this.viewer = viewer;
        this.pen = pen;
        this.clocks = clocks;
        this.levelBefore = c.escalationLevel();
        this.last = last;
    }

    /** Whether this change brings the case before that level for the first time: what happens at once is told there once. */
    boolean isNewTo(EscalationLevel level) {
        return broughtTo.add(level);
    }

    Instant now() {
        return pen.at();
    }

    Decision decision() {
        if (decision == null && last != null) {
            decision = last.get();
            clocks.under(decision);
        }
        return decision;
    }

    void decided(Decision anew) {
        decision = anew;
    }
}
