package org.redress.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.redress.correspondence.Correspondence;
import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.correspondence.OutboxMail;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Step;
import org.redress.templates.WrittenLetter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The date by which the desk or the head wishes an answer: anybody who sets it may bring it forward. Putting it off breaks
 * a promise, so a supervisor does that, says why, and the complainant is told in the same transaction.
 */
@ApplicationScoped
class WishedDates {

    @Inject
    Correspondence correspondence;

    @Inject
    Letters letters;

    void take(Handling h, ActionBody body) {
        if (body.desiredDate() == null || body.desiredDate().isBlank()) {
            return;
        }
        LocalDate wished = wished(h, body);
        LocalDate before = h.c.desiredDate();
        if (before != null && wished.isAfter(before)) {
            throw Refusal.invalid("/desiredDate", "desiredDate " + wished + " is later than " + before
                + ", which was wished before. A date can be brought forward here; a supervisor can postpone it, which the complainant is told.");
        }
        h.c.wish(wished);
        h.clocks.wish(wished);
    }

    void postpone(Handling h, ActionBody body) {
        LocalDate before = h.c.desiredDate();
        if (before == null) {
            throw Refusal.invalid("/desiredDate", "Case " + h.c.number() + " has no wished date that could be postponed; its clocks are given by the rules.");
        }
        LocalDate later = wished(h, body);
        if (!later.isAfter(before)) {
            throw Refusal.invalid("/desiredDate", "desiredDate " + later + " is not later than " + before
                + ". Postponing needs a later day; an earlier one is set when the case is routed or assigned.");
        }
        requireWithinRules(h, later);
        h.c.postpone(later, body.reason().strip(), h.pen);
        h.clocks.wish(later);
        letters.ofPostponing(h.c, later).ifPresent(letter -> tell(h, letter));
    }

    /** Nobody is promised a day after which the rules call the case late. */
    private static void requireWithinRules(Handling h, LocalDate later) {
        h.clocks.ruledDayOf(Step.RESPONSE).filter(later::isAfter).ifPresent(last -> {
            throw Refusal.invalid("/desiredDate", "desiredDate " + later + " is after " + last + ", by which the rules want the answer. Give "
                + last + " or an earlier day.");
        });
    }

    /** By mail where there is an address, else as a letter that somebody has to send; the status page shows either. */
    private void tell(Handling h, WrittenLetter letter) {
        String to = h.c.complainant().email();
        correspondence.add(new Message(h.c.id(), to == null ? MessageKind.LETTER : MessageKind.MAIL, Direction.OUT, h.pen.actor(), h.now(),
            h.now(), letter.subject(), letter.body()));
        letters.send(h.c, OutboxMail.Kind.NOTICE, letter, h.now());
    }

    private static LocalDate wished(Handling h, ActionBody body) {
        ZoneId zone = h.clocks.calendar().zone();
        LocalDate wished = date(body.desiredDate().strip(), zone);
        if (wished.isBefore(h.now().atZone(zone).toLocalDate())) {
            throw Refusal.invalid("/desiredDate", "desiredDate " + wished + " is in the past. Wish for today or later, or leave it out.");
        }
        if (wished.isAfter(h.now().atZone(zone).toLocalDate().plusYears(1))) {
            throw Refusal.invalid("/desiredDate", "desiredDate " + wished + " is more than a year ahead. Check the year.");
        }
        return wished;
    }

    private static LocalDate date(String text, ZoneId zone) {
        try {
            return text.length() <= 10 ? LocalDate.parse(text) : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException e) {
            throw Refusal.invalid("/desiredDate", "desiredDate '" + text + "' is no date. Write it as 2026-03-31.");
        }
    }
}
