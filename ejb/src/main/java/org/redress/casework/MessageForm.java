package org.redress.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.redress.correspondence.Direction;
import org.redress.correspondence.MessageKind;
import org.redress.input.Day;
import org.redress.input.OneLine;
import org.redress.input.Prose;
import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Something said, as somebody writes it down.
 *
 * @param direction    null means what is usual for the kind: a note is among ourselves, all else came in
 * @param at           when it was said; null means now
 * @param minutes      how long a call or a meeting took; null where nobody knows
 * @param participants who was there, on the telephone or at the table
 * @param followUpOn   on which day its author promised to come back to it
 */
public record MessageForm(
    @NotNull(message = "is missing; it says in what way this was said") MessageKind kind,
    Direction direction,
    OffsetDateTime at,
    @OneLine(max = 300) String subject,
    @NotBlank(message = "is missing; write what was said") @Prose String body,
    @Min(value = 0, message = "must be 0 to 1440") @Max(value = 1440, message = "must be 0 to 1440") Integer minutes,
    @OneLine(max = 1000) String participants,
    @Day LocalDate followUpOn) {

    private static final Set<MessageKind> TALKS = EnumSet.of(MessageKind.CALL_NOTE, MessageKind.MEETING_NOTE);

    /** Without what only a talk has. */
    public MessageForm(MessageKind kind, Direction direction, OffsetDateTime at, String subject, String body) {
        this(kind, direction, at, subject, body, null, null, null);
    }

    Direction directionOrUsual() {
        if (direction != null) {
            return direction;
        }
        return kind == MessageKind.INTERNAL_NOTE ? Direction.INTERNAL : Direction.IN;
    }

    boolean isTalk() {
        return TALKS.contains(kind);
    }

    /** What cannot be written down in this way. */
    void requireSense(LocalDate today) {
        if (directionOrUsual() == Direction.OUT && kind == MessageKind.MAIL) {
            throw Refusal.invalid("/kind", "A mail to the complainant is sent by the action reply, not by writing it down.");
        }
        if (kind == MessageKind.WEB) {
            throw Refusal.invalid("/kind", "WEB is what the complainant writes on the status page. Write down a call, a meeting, a letter or a note.");
        }
        boolean noteToOutside = kind == MessageKind.INTERNAL_NOTE && directionOrUsual() != Direction.INTERNAL;
        if (noteToOutside) {
            throw Refusal.invalid("/direction", "An internal note is for colleagues only. Leave the direction out, or choose another kind.");
        }
        List<FieldProblem> problems = new ArrayList<>();
        if (!isTalk() && minutes != null) {
            problems.add(new FieldProblem("/minutes", "minutes are for a call or a meeting; leave them out."));
        }
        if (!isTalk() && participants != null && !participants.isBlank()) {
            problems.add(new FieldProblem("/participants", "participants are for a call or a meeting; leave them out."));
        }
        if (followUpOn != null && followUpOn.isBefore(today)) {
            problems.add(new FieldProblem("/followUpOn", "followUpOn " + followUpOn + " is past. Give today or a later day."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
