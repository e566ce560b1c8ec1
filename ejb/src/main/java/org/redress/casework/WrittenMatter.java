package org.redress.casework;

import java.util.EnumSet;
import java.util.Set;

import org.redress.correspondence.Direction;
import org.redress.correspondence.Message;
import org.redress.correspondence.MessageKind;
import org.redress.lifecycle.Action;
import org.redress.lifecycle.Status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What a case waits for that was told by mouth: the complainant's own words in writing. By whatever door they come, the
 * clocks go on, and from the moment at which they came, whoever opened the letter when.
 */
@ApplicationScoped
class WrittenMatter {

    private static final Set<MessageKind> WRITTEN = EnumSet.of(MessageKind.MAIL, MessageKind.LETTER, MessageKind.WEB);

    @Inject
    CaseWork work;

    void mayBe(Message message, Handling h) {
        if (message.direction() == Direction.IN) {
            // By whatever way they answered: who spoke is not silent, and somebody has to read it before the case ends.
            h.c.heardOfComplainant();
        }
        boolean awaited = h.c.status() == Status.AWAITING_WRITTEN;
        if (awaited && message.direction() == Direction.IN && WRITTEN.contains(message.kind())) {
            h.clocks.writtenArrived(message.at());
            work.actWithoutViewer(h, Action.WRITTEN_RECEIVED, ActionBody.EMPTY);
        }
    }
}
