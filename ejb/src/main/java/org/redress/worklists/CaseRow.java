package org.redress.worklists;

import java.time.Instant;

import org.redress.cases.CameBack;
import org.redress.journal.EventType;
import org.redress.lifecycle.Outcome;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;

/**
 * A case as a list shows it.
 *
 * @param urgency what the list is sorted by, the smallest first
 */
public record CaseRow(Long id, String number, Kind kind, Channel channel, String category, String title, String complainant,
    String company, Status status, CameBack cameBack, Outcome outcome, Grade grade, int priority, int escalationLevel,
    String department, String departmentName, String owner, String ownerName, Instant receivedAt, Step nextStep,
    Instant nextStartedAt, Instant nextWarnAt, Instant nextDueAt, EventType lastEvent, Instant lastEventAt, boolean confidential,
    long urgency, long version) {

    public boolean isLateAt(Instant now) {
        return nextDueAt != null && !nextDueAt.isAfter(now);
    }

    /** How much of the nearest clock is used, 0 to 100, as plain time. */
    public int usedPercentAt(Instant now) {
        if (nextDueAt == null || nextStartedAt == null) {
            return 0;
        }
        long all = Math.max(1, nextDueAt.getEpochSecond() - nextStartedAt.getEpochSecond());
        return (int) Math.max(0, Math.min(100, (now.getEpochSecond() - nextStartedAt.getEpochSecond()) * 100 / all));
    }
}
