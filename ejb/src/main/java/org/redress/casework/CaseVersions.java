package org.redress.casework;

import org.redress.cases.ComplaintCase;
import org.redress.journal.Journal;
import org.redress.journal.JournalEntry;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a person acts on the case that they looked at; who does not is told who was faster, and with what. */
@ApplicationScoped
class CaseVersions {

    @Inject
    Journal journal;

    /** @param expected the version that was looked at; null takes the case as it is */
    void require(ComplaintCase c, Long expected) {
        if (expected != null && expected != c.version()) {
            JournalEntry last = journal.last(c.id(), c.journalSeq());
            throw Refusal.stale("Case " + c.number() + " is at version " + c.version() + "; you were looking at " + expected + ". Since then: "
                + last.type() + " by " + last.actor() + " at " + last.at() + ".", "Look at it again, then repeat what you did.");
        }
    }
}
