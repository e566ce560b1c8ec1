package org.redress.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.redress.calendars.WorkingCalendar;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Clocks;
import org.redress.journal.Journal;
import org.redress.journal.Pen;
import org.redress.lifecycle.Outcome;
import org.redress.people.Department;
import org.redress.people.People;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.rulebook.Occasion;
import org.redress.rules.book.DeadlineTarget;
import org.redress.rules.vocabulary.Step;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes over cases with a past. They are graded and clocked like all others; what is late already starts no storm. */
@ApplicationScoped
public class PastCases {

    @Inject
    CaseRegister register;

    @Inject
    Recording recording;

    @Inject
    Clocks clocks;

    @Inject
    Journal journal;

    @Inject
    Grading grading;

    @Inject
    AccessCodes accessCodes;

    @Inject
    Corrections corrections;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** @return the id of the new case */
    public Long take(PastCase past, Viewer by) {
        Instant now = clock.instant();
        Instant receivedAt = Recording.receivedAt(past.said().receivedAt(), now);
        Instant repliedAt = later("repliedAt", past.repliedAt(), receivedAt, now);
        Instant closedAt = later("closedAt", past.closedAt(), repliedAt == null ? receivedAt : repliedAt, now);
        requireOutcomeWhereClosed(past);
        Department department = department(past.department()).orElse(null);
        ComplaintCase c = new ComplaintCase(register.nextNumber(), accessCodes.next(), past.said(), receivedAt, now, null,
            recording.concerned(past.said().concerns()));
        register.add(c);
        Pen pen = journal.pen(c, by.userName(), now);
        CaseClocks caseClocks = clocks.forNew(c.id(), department == null ? Clocks.STANDARD_CALENDAR : department.calendar());
        WorkingCalendar calendar = caseClocks.calendar();
        BigDecimal hours = repliedAt == null ? null : calendar.workingHours(receivedAt, repliedAt);
        c.takeOver(department, repliedAt, hours, repliedAt == null ? null : Answers.closeOfWorkingDay(calendar, now, 10), closedAt,
            closedAt == null ? null : past.outcome() == null ? Outcome.RESOLVED : past.outcome(), pen);
        Handling h = new Handling(c, by, pen, caseClocks, null);
        grading.decide(h, Occasion.IMPORT);
        startClocks(h, department != null, receivedAt, repliedAt, closedAt);
        caseClocks.lateFromTheStart(now);
        grading.stand(h);
        return c.id();
    }

    /** An open case takes what the other system says now; a closed one is a file that does not change. */
    public void update(Long id, ObjectNode said, Viewer by) {
        ComplaintCase c = register.locked(id);
        if (!register.isSeen(c, by)) {
            throw Refusal.invalid("/externalReference", "externalReference '" + c.receipt().externalReference() + "' belongs to a case that is there already.");
        }
        corrections.correct(c, said, by);
    }

    private static void startClocks(Handling h, boolean routed, Instant receivedAt, Instant repliedAt, Instant closedAt) {
        List<DeadlineTarget> targets = h.decision().deadlines();
        Instant answered = repliedAt == null ? closedAt : repliedAt;
        if (answered == null) {
            h.clocks.start(Step.RESPONSE, receivedAt, targets);
        } else {
            h.clocks.tookPlace(Step.RESPONSE, receivedAt, answered, targets);
        }
        if (closedAt == null) {
            h.clocks.start(Step.OVERALL, receivedAt, targets);
        } else {
            h.clocks.tookPlace(Step.OVERALL, receivedAt, closedAt, targets);
        }
        if (closedAt == null && repliedAt == null) {
            if (routed) {
                h.clocks.start(Step.ASSIGNMENT, h.now(), targets);
            } else {
                h.clocks.start(Step.HANDOVER, receivedAt, targets);
            }
        }
    }

    private static void requireOutcomeWhereClosed(PastCase past) {
        if (past.outcome() != null && past.closedAt() == null) {
            throw Refusal.invalid("/outcome", "outcome " + past.outcome() + " without closedAt: an open case has none. Give closedAt, or leave the outcome out.");
        }
        if (past.repliedAt() != null && past.closedAt() == null && past.department() == null) {
            throw Refusal.invalid("/department", "department is missing: somebody answered this open case, so it must belong to one.");
        }
    }

    private static Instant later(String field, OffsetDateTime said, Instant than, Instant now) {
        if (said == null) {
            return null;
        }
        Instant at = said.toInstant();
        if (at.isAfter(now)) {
            throw Refusal.invalid("/" + field, field + " " + said + " is in the future.");
        }
        if (at.isBefore(than)) {
            throw Refusal.invalid("/" + field, field + " " + said + " is before " + than + ", when the case was received or answered.");
        }
        return at;
    }

    private Optional<Department> department(String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(people.department(code.strip()).orElseThrow(() -> Refusal.invalid("/department", "There is no department '" + code
            + "'. There are: " + String.join(", ", people.departments().stream().map(Department::code).toList()) + ".")));
    }
}
