package org.redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.redress.cases.ComplaintCase;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.OutboxMail;
import org.redress.templates.LetterWriter;
import org.redress.templates.TemplateKind;
import org.redress.templates.WrittenLetter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What goes out by itself, in the language of the case, unless the administrator switched it off. It repeats nothing that
 * anybody typed, so that nobody can have us send their text to a stranger.
 */
@ApplicationScoped
class Letters {

    @Inject
    LetterWriter writer;

    @Inject
    Correspondence correspondence;

    /** The word that goes out at once: number, access code, what comes next. */
    Optional<WrittenLetter> ofReceipt(ComplaintCase c) {
        return writer.automatic(TemplateKind.ACKNOWLEDGEMENT, c, null);
    }

    /** The answer comes later than was said. */
    Optional<WrittenLetter> ofPostponing(ComplaintCase c, LocalDate until) {
        return writer.automatic(TemplateKind.POSTPONED, c, until);
    }

    /** The case is closed, or the complainant is asked how satisfied they are; both only where the administrator wants it. */
    void tell(TemplateKind kind, Handling h) {
        if (h.c.complainant().email() != null) {
            writer.automatic(kind, h.c, null).ifPresent(letter -> send(h.c, OutboxMail.Kind.NOTICE, letter, h.now()));
        }
    }

    void send(ComplaintCase c, OutboxMail.Kind kind, WrittenLetter letter, Instant at) {
        correspondence.send(c.id(), kind, c.complainant().email(), List.of(), letter.subject(), letter.body(), letter.templateVersionId(), at);
    }
}
