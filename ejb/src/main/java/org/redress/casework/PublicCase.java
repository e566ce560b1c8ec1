package org.redress.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.redress.correspondence.Direction;
import org.redress.lifecycle.Outcome;
import org.redress.lifecycle.Status;
import org.redress.rules.vocabulary.Kind;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A case as its complainant sees it: nothing about colleagues, grades or what is said among them.
 *
 * @param accessCode only in the answer to recording it
 * @param answerBy   until when an answer is promised; null when it was given
 * @param repliedAt when the first answer was given; null also where the matter was filed without one
 * @param canAnswer  whether an answer waits to be confirmed or disputed
 * @param files      what the complainant sent along; their own file is not given back to whoever has the code
 */
public record PublicCase(String number, @JsonInclude(JsonInclude.Include.NON_NULL) String accessCode, Kind kind, String title, String description, LocalDate occurredOn, String language,
    Status status, Outcome outcome, Instant receivedAt, Instant answerBy, Instant repliedAt, Instant closedAt, boolean canAnswer,
    List<PublicEvent> timeline, List<PublicMessage> messages, List<PublicFile> files) {

    /** A step in words that the page of each language knows. @param type of the journal, or {@code FILED}: read, and nobody was answered */
    public record PublicEvent(Instant at, String type) {
    }

    public record PublicMessage(Instant at, Direction direction, String subject, String body) {
    }

    /** @param size in bytes */
    public record PublicFile(Instant at, String name, long size) {
    }
}
