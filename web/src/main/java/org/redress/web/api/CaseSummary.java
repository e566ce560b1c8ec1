package org.redress.web.api;

import java.time.Instant;

import org.redress.cases.CameBack;
import org.redress.lifecycle.Outcome;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Grade;
import org.redress.rules.vocabulary.Kind;
import org.redress.rules.vocabulary.Step;
import org.redress.worklists.CaseRow;

/** A case in a list: under the same names as in the whole case. */
public record CaseSummary(String number, Kind kind, Channel channel, String category, String title, ComplainantSummary complainant,
    Status status, CameBack cameBack, Outcome outcome, Grade grade, int priority, int escalationLevel, String department,
    String departmentName, String owner, String ownerName, Instant receivedAt, NextDeadline nextDeadline, LastEvent lastEvent,
    boolean confidential, long version) {

    public record ComplainantSummary(String name, String company) {
    }

    /** The nearest clock that runs; null where none does. */
    public record NextDeadline(Step step, Instant startedAt, Instant warnAt, Instant dueAt) {
    }

    public record LastEvent(String type, Instant at) {
    }

    static CaseSummary of(CaseRow row) {
        NextDeadline next = row.nextDueAt() == null ? null
            : new NextDeadline(row.nextStep(), row.nextStartedAt(), row.nextWarnAt(), row.nextDueAt());
        LastEvent last = row.lastEvent() == null ? null : new LastEvent(row.lastEvent().name(), row.lastEventAt());
        return new CaseSummary(row.number(), row.kind(), row.channel(), row.category(), row.title(),
            new ComplainantSummary(row.complainant(), row.company()), row.status(), row.cameBack(), row.outcome(), row.grade(),
            row.priority(), row.escalationLevel(), row.department(), row.departmentName(), row.owner(), row.ownerName(),
            row.receivedAt(), next, last, row.confidential(), row.version());
    }
}
