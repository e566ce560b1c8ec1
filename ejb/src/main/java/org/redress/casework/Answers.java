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
import org.redress.correspondence.OutboxMail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is told to the complainant: kept as a message, put into the outbox, and counted as the response. */
@ApplicationScoped
class Answers {

    @Inject
    Correspondence correspondence;

    void tell(Handling h, String subject, String text, ActionBody body) {
        ComplaintCase c = h.c;
        String title = subject == null || subject.isBlank() ? "Re: " + (c.matter().title() == null ? "" : c.matter().title() + " ") + "[" + c.number() + "]"
            : subject.strip();
        // Whoever has no mail address is written a letter, to be printed.
        MessageKind kind = c.complainant().email() == null ? MessageKind.LETTER : MessageKind.MAIL;
        correspondence.add(new Message(c.id(), kind, Direction.OUT, h.pen.actor(), h.now(), h.now(), title, text));
        List<String> copies = body.cc() == null ? List.of() : body.cc();
        correspondence.send(c.id(), OutboxMail.Kind.REPLY, c.complainant().email(), copies, title, text, h.now());
        countResponse(h);
    }

    /** Response time: the working time from when the company was told until the first answer. */
    void countResponse(Handling h) {
        Instant from = h.c.receivedAt().isAfter(h.now()) ? h.now() : h.c.receivedAt();
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
