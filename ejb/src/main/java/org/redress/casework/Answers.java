package org.redress.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.redress.calendars.Opening;
import org.redress.calendars.WorkingCalendar;
import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.correspondence.outbox.OwnAddresses;
import org.redress.documents.Enclosures;
import org.redress.problems.Refusal;
import org.redress.templates.Inquiries;
import org.redress.templates.TemplateNames;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What is told to the complainant: kept as a message, put into the outbox, and counted as the response. */
@ApplicationScoped
class Answers {

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    Correspondence correspondence;

    @Inject
    SendableFiles sendable;

    @Inject
    Enclosures enclosures;

    @Inject
    OwnAddresses own;

    @Inject
    TemplateNames templates;

    @Inject
    Inquiries inquiries;

    /** The answer itself. @return to how many it went beside the complainant */
    int tell(Handling h, String subject, String text, ActionBody body) {
        int copies = say(h, subject, text, body);
        countResponse(h);
        return copies;
    }

    /** Something on the way to the answer: it is told like one, and no clock takes it for one. @return to how many it went beside the complainant */
    int say(Handling h, String subject, String text, ActionBody body) {
        ComplaintCase c = h.c;
        String title = subject == null || subject.isBlank() ? inquiries.replySubject(c) : subject.strip();
        // Whoever has no mail address is written a letter, to be printed.
        MessageKind kind = c.complainant().email() == null ? MessageKind.LETTER : MessageKind.MAIL;
        requireTemplate(body.templateVersion());
        Message said = correspondence.add(new Message(c.id(), kind, Direction.OUT, h.pen.actor(), h.now(), h.now(), title, text)
            .begunWith(body.templateVersion()));
        if (body.attachments() != null && !body.attachments().isEmpty()) {
            // What refers to it by number must find it there.
            em.flush();
            sendable.require(c.id(), body.attachments());
            enclosures.enclose(c.id(), said.id(), body.attachments());
        }
        String recipient = c.complainant().email();
        // A letter is printed once; whoever else gets it is not for a machine to know.
        List<String> copies = recipient == null || body.cc() == null ? List.of() : own.copies(body.cc(), recipient);
        correspondence.send(said, recipient, copies);
        return copies.size();
    }

    private void requireTemplate(Long version) {
        if (version != null && templates.of(List.of(version)).isEmpty()) {
            throw Refusal.invalid("/templateVersion", "templateVersion " + version + " is none. Give the one of the draft that the reply began with, or leave it out.");
        }
    }

    /** Response time: the working time from when the company was told until the first answer. */
    void countResponse(Handling h) {
        Instant from = h.c.receipt().receivedAt().isAfter(h.now()) ? h.now() : h.c.receipt().receivedAt();
        BigDecimal hours = h.clocks.calendar().workingHours(from, h.now());
        h.c.replied(h.now(), hours);
    }

    /** The close of the n-th working day after this moment. */
    static Instant closeOfWorkingDay(WorkingCalendar calendar, Instant from, int n) {
        LocalDate day = from.atZone(calendar.zone()).toLocalDate();
        int left = n;
        // A calendar has an opening within five years, or it would not be one.
        while (left > 0) {
            day = day.plusDays(1);
            if (!calendar.openingsOn(day).isEmpty()) {
                left--;
            }
        }
        List<Opening> openings = calendar.openingsOn(day);
        return calendar.closeOfWorkingDay(day.atTime(openings.get(0).from()).atZone(calendar.zone()).toInstant());
    }
}
