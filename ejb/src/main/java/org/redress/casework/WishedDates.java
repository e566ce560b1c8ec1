package org.redress.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;

/** The date by which the desk or the head wishes an answer: it may be brought forward by anybody who sets it. */
@ApplicationScoped
class WishedDates {

    void take(Handling h, ActionBody body) {
        if (body.desiredDate() == null || body.desiredDate().isBlank()) {
            return;
        }
        ZoneId zone = h.clocks.calendar().zone();
        LocalDate wished = date(body.desiredDate().strip(), zone);
        if (wished.isBefore(h.now().atZone(zone).toLocalDate())) {
            throw Refusal.invalid("/desiredDate", "desiredDate " + wished + " is in the past. Wish for today or later, or leave it out.");
        }
        LocalDate before = h.c.desiredDate();
        if (before != null && wished.isAfter(before) && !h.viewer.is(Role.SUPERVISOR)) {
            throw Refusal.invalid("/desiredDate", "desiredDate " + wished + " is later than " + before
                + ", which was wished before. A date can be brought forward; a supervisor puts it off.");
        }
        h.c.wish(wished);
        h.clocks.wish(wished);
    }

    private static LocalDate date(String text, ZoneId zone) {
        try {
            return text.length() <= 10 ? LocalDate.parse(text) : OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException e) {
            throw Refusal.invalid("/desiredDate", "desiredDate '" + text + "' is no date. Write it as 2026-03-31.");
        }
    }
}
