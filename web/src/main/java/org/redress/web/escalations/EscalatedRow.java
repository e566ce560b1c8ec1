package org.redress.web.escalations;

import java.io.Serializable;
import java.time.Instant;

import org.redress.cases.CameBack;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Grade;
import org.redress.worklists.CaseRow;

/** One case that waits for a manager's instruction. */
public record EscalatedRow(String number, String title, String complainant, Grade grade, Status status, CameBack cameBack,
    String ownerName, String departmentName, Instant nextStartedAt, Instant nextWarnAt, Instant nextDueAt, String description,
    String reason, String raisedBy, Instant at) implements Serializable {

    EscalatedRow(CaseRow row, String description, String reason, String raisedBy, Instant at) {
        this(row.number(), row.title(), row.complainant(), row.grade(), row.status(), row.cameBack(), row.ownerName(),
            row.departmentName(), row.nextStartedAt(), row.nextWarnAt(), row.nextDueAt(), description, reason, raisedBy, at);
    }
}
