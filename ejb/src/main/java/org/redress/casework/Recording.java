package org.redress.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.redress.cases.CaseForm;
import org.redress.cases.CaseRegister;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.OutboxMail;
import org.redress.deadlines.CaseClocks;
import org.redress.deadlines.Clocks;
import org.redress.journal.EventType;
import org.redress.journal.Journal;
import org.redress.journal.Pen;
import org.redress.lifecycle.Action;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;
import org.redress.rulebook.Occasion;
import org.redress.rules.vocabulary.Form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How a case comes into being, by whatever door: number, grade, clocks, journal and acknowledgement in one breath. */
@ApplicationScoped
class Recording {

    /** Clocks of two machines may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final System.Logger LOG = System.getLogger(Recording.class.getName());

    @Inject
    CaseRegister register;

    @Inject
    People people;

    @Inject
    Clocks clocks;

    @Inject
    Journal journal;

    @Inject
    Grading grading;

    @Inject
    Letters letters;

    @Inject
    AccessCodes accessCodes;

    @Inject
    Clock clock;

    /** @param by who recorded it, or null for the public form */
    ComplaintCase record(CaseForm form, Viewer by) {
        return record(form, by, this::acknowledge);
    }

    /** Without an acknowledgement, where whoever wrote must not get one: a machine, or an address that had enough of them. */
    ComplaintCase recordQuietly(CaseForm form, Viewer by) {
        return record(form, by, (c, pen) -> {
        });
    }

    private ComplaintCase record(CaseForm form, Viewer by, BiConsumer<ComplaintCase, Pen> acknowledgement) {
        Instant now = clock.instant();
        Instant receivedAt = receivedAt(form.receivedAt(), now);
        requireNewReference(form.externalReference());
        ComplaintCase c = new ComplaintCase(register.nextNumber(), accessCodes.next(), form, receivedAt, now,
            by == null ? null : people.byId(by.personId()).orElseThrow(), concerned(form.concerns()));
        register.add(c);
        if (by != null) {
            register.addParty(c, by.personId());
        }
        Pen pen = journal.pen(c, by == null ? Handling.COMPLAINANT : by.userName(), now);
        c.recorded(pen);
        CaseClocks caseClocks = clocks.forNew(c.id(), Clocks.STANDARD_CALENDAR);
        Handling h = new Handling(c, by, pen, caseClocks, null);
        grading.decide(h, Occasion.RECORD);
        caseClocks.begin(receivedAt, h.decision().deadlines());
        if (h.decision().needsWritten() && c.receipt().form() == Form.ORAL) {
            c.awaitWritten(pen);
            caseClocks.after(Action.AWAIT_WRITTEN, c.status(), now, h.decision());
        }
        grading.stand(h);
        acknowledgement.accept(c, pen);
        LOG.log(System.Logger.Level.INFO, "Case {0} recorded: {1} by {2}, {3}.", c.number(), c.kind(), c.receipt().channel(), c.grading().grade());
        return c;
    }

    private void acknowledge(ComplaintCase c, Pen pen) {
        if (c.complainant().email() != null) {
            letters.ofReceipt(c).ifPresent(letter -> {
                letters.send(c, OutboxMail.Kind.ACKNOWLEDGEMENT, letter, pen.at());
                pen.write(EventType.ACKNOWLEDGED, Map.of("by", "mail"));
            });
        }
    }

    static Instant receivedAt(OffsetDateTime said, Instant now) {
        if (said == null) {
            return now;
        }
        Instant at = said.toInstant();
        if (at.isAfter(now.plus(SKEW))) {
            throw Refusal.invalid("/receivedAt", "receivedAt " + said + " is in the future. Give the time at which the company was told, or leave it out for now.");
        }
        if (at.isBefore(EARLIEST)) {
            throw Refusal.invalid("/receivedAt", "receivedAt " + said + " is before 1970. Check the year.");
        }
        return at.isAfter(now) ? now : Instant.ofEpochSecond(at.getEpochSecond(), at.getNano() / 1_000 * 1_000L);
    }

    private void requireNewReference(String reference) {
        if (reference != null && !reference.isBlank() && !register.byExternalReferences(List.of(reference.strip())).isEmpty()) {
            throw Refusal.invalid("/externalReference", "externalReference '" + reference + "' belongs to a case that is there already. "
                + "Give another one, or none.");
        }
    }

    Set<Long> concerned(List<String> userNames) {
        Set<Long> ids = new HashSet<>();
        List<FieldProblem> problems = new ArrayList<>();
        List<String> names = userNames == null ? List.of() : userNames;
        for (int i = 0; i < names.size(); i++) {
            Person person = people.active(names.get(i)).orElse(null);
            if (person == null) {
                problems.add(new FieldProblem("/concerns/" + i, "There is nobody '" + names.get(i) + "'. Give the user name of a member of staff."));
            } else {
                ids.add(person.id());
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return ids;
    }
}
