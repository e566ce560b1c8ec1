package org.redress.casework;

import java.time.Instant;
import java.util.List;

import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;

/** A message as it is shown, with the ids of its attachments. */
public record MessageView(Long id, MessageKind kind, Direction direction, String author, Instant at, String subject, String body,
    List<Long> attachments) {

    static MessageView of(Message m, List<Long> attachments) {
        return new MessageView(m.id(), m.kind(), m.direction(), m.author(), m.at(), m.subject(), m.body(), attachments);
    }
}
